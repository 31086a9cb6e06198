import type { StoreTexts } from '../../../scripts/store/fields';

/** Texts of a store's forms in which nothing is wrong, and a manifest that they fit. */
export const TEXTS: StoreTexts = {
  forms: {
    purpose: 'Shows guides.',
    permissions: {
      storage: { use: 'to store', reason: 'Stores what is chosen.' },
      sidePanel: { use: 'to show', reason: 'Shows a guide.', only: ['chrome', 'edge'] },
    },
    hosts: 'Compares addresses.',
    optionalHosts: 'Off at first.',
    keys: { action: { reason: 'the icon' } },
    remoteCode: 'There is none.',
    data: { collected: [], statement: 'Nothing is collected.' },
    trial: 'Open a page.',
    mozilla: { build: 'npm ci', changed: 'Nothing.' },
    categories: { chrome: 'Tools', edge: 'Productivity', firefox: 'Other' },
    tags: ['privacy'],
  },
  listings: [
    {
      language: 'en',
      name: 'Guides',
      summary: 'Shows guides.',
      description: 'x'.repeat(300),
      searchTerms: ['guide'],
      captions: { guide: 'a', step: 'b', arrival: 'c', popup: 'd', privacy: 'e' },
    },
  ],
  sites: [{ name: 'Facebook', hosts: ['www.facebook.com'] }],
  optionalSites: [{ name: 'Flickr', hosts: ['www.flickr.com'] }],
  project: {},
};

const MANIFEST = {
  name: 'Guides',
  action: {},
  host_permissions: ['https://www.facebook.com/*'],
  optional_host_permissions: ['https://www.flickr.com/*'],
  content_scripts: [{ matches: ['https://www.facebook.com/*'] }],
};

const KEYS = { ...TEXTS.forms.keys, content_scripts: { reason: 'compares' } };
export const FITTING: StoreTexts = {
  ...TEXTS,
  forms: {
    ...TEXTS.forms,
    keys: { ...KEYS, browser_specific_settings: { reason: 'the id', only: ['firefox'] } },
  },
};

export const MANIFESTS = {
  'chrome-mv3': { ...MANIFEST, permissions: ['storage', 'sidePanel'] },
  'firefox-mv3': {
    ...MANIFEST,
    permissions: ['storage'],
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  },
};
