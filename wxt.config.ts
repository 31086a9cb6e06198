import { readFileSync } from 'node:fs';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';

/** Only our own files, on our own pages, and no connection to anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The oldest versions that have all that is needed. `docs/browsers.md` says what needs which, and a test holds these against
 * it.
 */
const OLDEST = {
  // 115 lacks `sidePanel.open()`.
  chrome: 116,
  // 146 lacks the Navigation API, by which the detector follows a page; on Android as well.
  firefox: 147,
} as const;

const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs?: { url?: string } };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  zip: {
    // What the build reads. Mozilla's reviewers get it, and build it by README.md.
    includeSources: [
      '*.{md,json,ts,mjs}',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
      '{assets,background,components,core,entrypoints,guides,locales,modules,platform,public,scripts,surfaces,tools}/**',
    ],
  },
  modules: ['@wxt-dev/i18n/module'],
  vite: ({ browser }) => ({
    define: { 'import.meta.env.BUGS_URL': JSON.stringify(bugs?.url ?? '') },
    // Syntax and CSS that are newer are rewritten.
    build: { target: browser === 'firefox' ? `firefox${OLDEST.firefox}` : `chrome${OLDEST.chrome}` },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      // One script for what the pages share: the popup waits for each further one. The search comes when it is used.
      const shared =
        /\/(node_modules\/(?!minisearch)|core\/(?!guides\/search-guides)|platform\/|components\/|surfaces\/|assets\/)|wxt-html-plugins/;
      config.build = mergeConfig(config.build ?? {}, {
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', test: shared }] } } },
      });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting'],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'toggle-banner': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commands_toggleBanner__',
      },
    },
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Never change it: updates, stored data and administrators' policies all belong to this id.
              id: '{671dbefc-e6d3-400c-8b29-6bdf385ec779}',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            // Mozilla offers an add-on for Android only if this is there.
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : {
          minimum_chrome_version: String(OLDEST.chrome),
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
