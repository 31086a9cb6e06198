import {
  compileFiles,
  type CollectionOptions,
  type Compilation,
} from '../../modules/guides/compile-collection';
import { reportOn, type Problem } from '../../modules/guides/problem';
import type { SourceFile } from '../../modules/guides/read-collection';

/** A collection's files, by their ids. */
export interface Texts {
  readonly guides: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
  /** Whether guides may name services that have no file, as in a collection without a folder of services. */
  readonly allowsUndescribed?: boolean;
}

export const SERVICE_TEXTS: Readonly<Record<string, string>> = {
  facebook: `name: Facebook
home: https://www.facebook.com/
default: true
pages: {transfer: [https://www.facebook.com/tyi], site: [https://www.facebook.com/*]}
`,
  koofr: 'name: Koofr\nhome: https://koofr.eu/\npages: {site: [https://app.koofr.net/*]}\n',
};

/** What a file can hold: no half of a surrogate pair is UTF-8. */
export const asInFile = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text)).replace(/\r\n?/g, '\n');

export const fileOf = (kind: 'guides' | 'services', id: string) =>
  kind === 'guides' ? `${id}.md` : `services/${id}.yaml`;

/** Compiles files that stand nowhere but in memory, as `compileCollection` does those of a folder. */
export function compileTexts(texts: Texts, options: CollectionOptions = {}): Compilation {
  const problems: Problem[] = [];
  const sources = (kind: 'guides' | 'services'): SourceFile[] =>
    Object.entries(texts[kind]).map(([id, text]) => ({
      id,
      text: asInFile(text),
      report: reportOn(fileOf(kind, id), problems),
    }));
  const files = {
    guides: sources('guides'),
    services: sources('services'),
    describesServices: texts.allowsUndescribed !== true,
  };
  return compileFiles(files, problems, options);
}
