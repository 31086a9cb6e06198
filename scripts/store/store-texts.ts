import { readFileSync } from 'node:fs';
import { compileOrExit } from '../guides-folder';
import { sitesByService } from '../tables/privacy-tables';
import type { StoreTexts } from './fields';
import { languages, readForms, readListing } from './read-store';

/** Reads all that the stores' forms are made of. */
export function storeTexts(): StoreTexts {
  const collection = compileOrExit('guides');
  return {
    forms: readForms(),
    listings: languages().map((language) => readListing(language)),
    sites: sitesByService(collection, false),
    optionalSites: sitesByService(collection, true),
    project: JSON.parse(readFileSync('package.json', 'utf8')) as StoreTexts['project'],
  };
}
