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

const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs?: { url?: string } };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({ define: { 'import.meta.env.BUGS_URL': JSON.stringify(bugs?.url ?? '') } }),
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
              // The version that the suite runs in. The detector needs the Navigation API.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // URL.parse
        { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
