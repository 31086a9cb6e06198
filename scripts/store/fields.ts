import { readFileSync } from 'node:fs';
import { ANSWER, CAPTION, EDGE_NOTES, LIMITS, MOZILLA_NOTES, SEARCH_TERMS } from './limits';
import type { Forms, Listing, StoreId } from './read-store';

/** One field of a store's forms, and what the store takes in it. */
export interface Field {
  readonly label: string;
  readonly text: string;
  /** Where the text stands, for whoever has to shorten it. */
  readonly source: string;
  readonly min?: number;
  readonly max?: number;
}

/** The hosts of each service, as PRIVACY.md names them. */
export interface ServiceSites {
  readonly name: string;
  readonly hosts: readonly string[];
}

/** All that the fields are made of. */
export interface StoreTexts {
  readonly forms: Forms;
  readonly listings: readonly Listing[];
  readonly sites: readonly ServiceSites[];
  readonly optionalSites: readonly ServiceSites[];
  /** Of package.json. What isn't set has no field. */
  readonly project: { readonly homepage?: string; readonly bugs?: { readonly url?: string } };
}

const FORMS = 'store/forms.yml';

/** The fields of a store's forms, in the order in which the store asks for them. */
export function fieldsOf(store: StoreId, texts: StoreTexts): Field[] {
  const listings = texts.listings.flatMap((listing) => listingFields(store, listing));
  const addresses = Object.entries({ Website: texts.project.homepage, Support: texts.project.bugs?.url });
  return [
    ...listings,
    { label: 'Category', text: texts.forms.categories[store] ?? '', source: `${FORMS}, categories`, min: 1 },
    ...addresses.flatMap(([label, text]) => (text ? { label, text, source: 'package.json' } : [])),
    ...(store === 'firefox' ? mozillaFields(texts) : privacyFields(store, texts)),
    ...(store === 'edge' ? [edgeNotes(texts.forms)] : []),
  ];
}

function listingFields(store: StoreId, { language, ...listing }: Listing): Field[] {
  const { name, summary, description } = LIMITS[store];
  const file = `store/listing/${language}.yml`;
  const locale = `locales/${language}.yml`;
  const [min, max] = description;
  const label = (field: string) => `${field} (${language})`;
  return [
    { label: label('Name'), text: listing.name, source: `${locale}, extension.name`, max: name },
    {
      label: label('Summary'),
      text: listing.summary,
      source: `${locale}, extension.description`,
      max: summary,
    },
    { label: label('Description'), text: listing.description, source: `${file}, description`, min, max },
    ...(store === 'edge'
      ? listing.searchTerms.map((text, index) => ({
          label: label(`Search term ${String(index + 1)}`),
          text,
          source: `${file}, searchTerms`,
          max: SEARCH_TERMS.characters,
        }))
      : []),
    ...Object.entries(listing.captions).map(([id, text]) => ({
      label: label(`Caption of the picture “${id}”`),
      text,
      source: `${file}, captions.${id}`,
      ...CAPTION,
    })),
  ];
}

const namesOf = (sites: readonly ServiceSites[]) => sites.map(({ name }) => name).join(', ');

/** The reasons of what is in the package for a store, by name. */
const reasonsFor = (store: StoreId, reasons: Forms['keys']) =>
  Object.entries(reasons).flatMap(([name, { reason, only }]) =>
    (only?.includes(store) ?? true) ? { name, reason } : [],
  );

const keysFor = (store: StoreId, { keys }: Forms) =>
  reasonsFor(store, keys)
    .map(({ name, reason }) => `${name}: ${reason}.`)
    .join('\n');

const edgeNotes = (forms: Forms): Field => ({
  label: 'Notes for certification',
  text: `${forms.trial}\n\nOther keys of the manifest:\n${keysFor('edge', forms)}`,
  source: `${FORMS}, trial and keys together`,
  ...EDGE_NOTES,
});

/** The same form in Chrome and Edge. */
function privacyFields(store: StoreId, { forms, sites, optionalSites }: StoreTexts): Field[] {
  const hosts = `${forms.hosts} These are ${namesOf(sites)}.\n\n${forms.optionalHosts} These are ${namesOf(optionalSites)}.`;
  const { collected, statement } = forms.data;
  return [
    { label: 'Single purpose', text: forms.purpose, source: `${FORMS}, purpose`, ...ANSWER },
    ...reasonsFor(store, forms.permissions).map(({ name, reason }) => ({
      label: `Justification of ${name}`,
      text: reason,
      source: `${FORMS}, permissions.${name}.reason`,
      ...ANSWER,
    })),
    {
      label: 'Justification of host permissions',
      text: hosts,
      source: `${FORMS}, hosts and optionalHosts`,
      ...ANSWER,
    },
    { label: 'Remote code', text: `No. ${forms.remoteCode}`, source: `${FORMS}, remoteCode`, ...ANSWER },
    {
      label: 'Data that is collected',
      text: `${collected.length === 0 ? 'None: tick no category' : collected.join(', ')}, and certify all three statements. ${statement}`,
      source: `${FORMS}, data`,
    },
  ];
}

function mozillaFields({ forms }: StoreTexts): Field[] {
  const notes = [
    ['How to build', forms.mozilla.build],
    ['What is not as written', forms.mozilla.changed],
    ['How to try it', forms.trial],
    ['Data', `${forms.data.statement} ${forms.remoteCode}`],
    ...reasonsFor('firefox', forms.permissions).map(({ name, reason }) => [name, reason]),
    ['host_permissions', forms.hosts],
    ['optional_host_permissions', forms.optionalHosts],
    ['Other keys of the manifest', `\n${keysFor('firefox', forms)}`],
  ];
  return [
    { label: 'Tags', text: forms.tags.join(', '), source: `${FORMS}, tags` },
    {
      label: 'Privacy policy',
      text: readFileSync('PRIVACY.md', 'utf8').trim(),
      source: 'PRIVACY.md',
    },
    {
      label: 'Notes to reviewers',
      text: notes.map(([head, text]) => `${head ?? ''}: ${text ?? ''}`).join('\n\n'),
      source: `${FORMS}, mozilla, trial, data, remoteCode, permissions, hosts, optionalHosts and keys together`,
      ...MOZILLA_NOTES,
    },
  ];
}
