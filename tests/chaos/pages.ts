import { readdirSync, readFileSync } from 'node:fs';

/*
 * What the walk knows of pages and guides: a table of the pages that it visits, and the guides as the build wrote them.
 */

type Inline = string | { readonly text?: string; readonly children?: readonly Inline[] };

/** The parts of a built guide that the walk needs. */
interface BuiltGuide {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  readonly dataType: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly sections: readonly {
    readonly steps: readonly {
      readonly slug: string;
      readonly title: readonly Inline[];
      readonly reachedOn: readonly string[];
    }[];
  }[];
}

export interface Guide extends Omit<BuiltGuide, 'sections'> {
  readonly steps: readonly Step[];
}

interface Step {
  readonly slug: string;
  readonly title: string;
  /** Whether a button of it leads to the transfer tool: it is done by being there, and once a later step is. */
  readonly leadsToTool: boolean;
}

export type PageKind = 'leaving' | 'transfer' | 'settings' | 'site';

/** A page that the extension has guides for. */
export interface KnownPage {
  readonly url: string;
  readonly service: string;
  readonly kind: PageKind;
  /** The ids of its guides: without preferences and transfers, the first is the best. */
  readonly guides: readonly string[];
}

/** Any other page of the walk has no guide. */
const PAGES: Readonly<Record<string, readonly [service: string, kind: PageKind]>> = {
  'www.facebook.com/help/delete_account': ['facebook', 'leaving'],
  'www.facebook.com/tyi': ['facebook', 'transfer'],
  'www.facebook.com/settings': ['facebook', 'settings'],
  'www.facebook.com/your_information': ['facebook', 'settings'],
  'www.instagram.com/download/request': ['instagram', 'transfer'],
  'www.instagram.com/accounts/edit': ['instagram', 'settings'],
  'app.koofr.net/app': ['koofr', 'site'],
  'app.koofr.net/app/storage': ['koofr', 'site'],
  'www.dropbox.com/home': ['dropbox', 'site'],
  'www.dropbox.com/account': ['dropbox', 'site'],
  'photos.google.com': ['google-photos', 'site'],
  'photos.google.com/albums': ['google-photos', 'site'],
  'photos.google.com/other': ['google-photos', 'site'],
  'www.flickr.com/cameraroll': ['flickr', 'site'],
};

const GUIDES_OF: Readonly<Record<string, readonly string[]>> = {
  facebook: ['meta-photos', 'meta-videos', 'meta-posts', 'meta-events', 'meta-archive', 'meta-export'],
  instagram: ['meta-photos', 'meta-videos', 'meta-archive', 'meta-export'],
  koofr: ['meta-photos', 'meta-videos'],
  dropbox: ['meta-photos', 'meta-videos', 'meta-archive', 'google-photos-archive'],
  'google-photos': ['meta-photos', 'icloud-photos-to-google-photos', 'meta-videos'],
  flickr: ['google-photos-to-other-places'],
};

/** Whatever a person did or prefers. */
export function knownPage(url: string): KnownPage | undefined {
  const { hostname, pathname } = new URL(url);
  const [service, kind] = PAGES[(hostname + pathname).replace(/\/$/, '')] ?? [];
  return kind === undefined || service === undefined
    ? undefined
    : { url, service, kind, guides: GUIDES_OF[service] ?? [] };
}

const BUILD = '.output/chrome-mv3';
const readJson = (path: string) => JSON.parse(readFileSync(`${BUILD}/${path}`, 'utf8')) as unknown;

const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => (typeof one === 'string' ? one : (one.text ?? plainText(one.children ?? []))))
    .join('');

export const guides = readdirSync(`${BUILD}/guides`).map((file): Guide => {
  const { sections, ...guide } = readJson(`guides/${file}`) as BuiltGuide;
  const steps = sections.flatMap((section) => section.steps);
  return {
    ...guide,
    steps: steps.map(({ slug, title, reachedOn }) => ({
      slug,
      title: plainText(title),
      leadsToTool: reachedOn.length > 0,
    })),
  };
});

const listedSites = readJson('index/sites.json') as readonly {
  readonly service: string;
  readonly name: string;
  readonly hosts: readonly string[];
}[];

/** The services whose sites a person has to turn on. `name` is their switch's: services with the same hosts have one. */
export const optionalSites = listedSites.map((site) => ({
  ...site,
  name: listedSites
    .filter(({ hosts }) => hosts.join() === site.hosts.join())
    .map(({ name }) => name)
    .join(', '),
}));

const names = new Map([
  ...guides.flatMap((guide) => Object.entries(guide.names)),
  ...listedSites.map(({ service, name }) => [service, name] as const),
]);

export const serviceName = (id: string) => names.get(id) ?? id;
export const serviceId = (name: string) => [...names].find(([, one]) => one === name)?.[0];
