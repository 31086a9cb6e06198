import type { StoreTexts } from './fields';
import type { Forms, StoreId } from './read-store';

/** What the checks ask of a manifest that was built. */
export interface BuiltManifest {
  readonly [key: string]: unknown;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required?: readonly string[] } };
  };
}

/** Keys that only name or describe, and those that the forms explain one by one. */
const UNEXPLAINED = [
  ...[
    'manifest_version',
    'name',
    'description',
    'version',
    'icons',
    'default_locale',
    'minimum_chrome_version',
  ],
  ...['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'],
];

/** What the manifests ask for and store/forms.yml doesn't explain, and the other way around: one line for each. */
export function manifestProblems(
  { forms, sites, optionalSites }: StoreTexts,
  manifests: Readonly<Record<'chrome-mv3' | 'firefox-mv3', BuiltManifest>>,
): string[] {
  const builds = Object.entries(manifests).map(([build, manifest]) => ({
    manifest,
    file: `.output/${build}/manifest.json`,
    isFor: (only?: readonly StoreId[]) =>
      only === undefined || only.some((store) => (store === 'firefox') === (build === 'firefox-mv3')),
  }));
  const hostsOf = (of: StoreTexts['sites']) =>
    of.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
  const each = builds.flatMap(({ manifest, file, isFor }) => [
    ...difference(
      [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])],
      namesFor(forms.permissions, isFor),
      { what: 'permission', where: 'store/forms.yml, permissions', file },
    ),
    ...difference(
      [
        ...(manifest.host_permissions ?? []),
        ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
      ],
      hostsOf(sites),
      { what: 'site', where: 'guides/services, in a default service', file },
    ),
    ...difference(manifest.optional_host_permissions ?? [], hostsOf(optionalSites), {
      what: 'optional site',
      where: 'guides/services, in a service that is not a default',
      file,
    }),
    ...difference(
      Object.keys(manifest).filter((key) => !UNEXPLAINED.includes(key)),
      namesFor(forms.keys, isFor),
      { what: 'key', where: 'store/forms.yml, keys', file },
    ),
  ]);
  return [...each, ...dataProblems(forms, manifests['firefox-mv3'])];
}

const namesFor = (reasons: Forms['keys'], isFor: (only?: readonly StoreId[]) => boolean) =>
  Object.entries(reasons).flatMap(([name, { only }]) => (isFor(only) ? name : []));

function difference(
  asked: readonly string[],
  explained: readonly string[],
  { what, where, file }: { what: string; where: string; file: string },
): string[] {
  const missing = [...new Set(asked)].filter((one) => !explained.includes(one));
  const extra = explained.filter((one) => !asked.includes(one));
  return [
    ...missing.map(
      (one) => `${file} asks for the ${what} “${one}”, which no form explains. Explain it in ${where}.`,
    ),
    ...extra.map(
      (one) =>
        `The forms explain the ${what} “${one}”, which ${file} doesn’t ask for. Remove it from ${where}.`,
    ),
  ];
}

function dataProblems(forms: Forms, { browser_specific_settings: settings }: BuiltManifest): string[] {
  const { required = [] } = settings?.gecko?.data_collection_permissions ?? {};
  const said = forms.data.collected.length === 0 ? ['none'] : forms.data.collected;
  if (required.join() === said.join()) return [];
  return [
    `.output/firefox-mv3/manifest.json says that it collects “${required.join(', ')}”, store/forms.yml, data.collected says “${said.join(', ')}”. They must be the same.`,
  ];
}
