import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FOLDERS = [
  'core',
  'platform',
  'components',
  'background',
  'surfaces',
  'entrypoints',
  'modules',
  'scripts',
  'tools',
  'tests',
];
const BROWSER = ['webextension-polyfill', 'wxt', 'wxt/*', '#i18n', 'virtual:*'];
const NODE = ['node:*'];

/** A wall: what stands in `folder` may import from the folders of ours in `from`, and no package in `never`. */
const wall = (folder, from, never, message) => ({
  files: [`${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: FOLDERS.filter((other) => !from.includes(other)).map((other) => `**/${other}/**`),
            message,
          },
          // Types vanish in the build: they do not make a part depend on anything.
          { group: never, message, allowTypeImports: true },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['.output', '.wxt', '.cache', 'screenshots', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The type declarations do not know of contexts in which a part of `chrome` is missing.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  wall('core', ['core'], [...BROWSER, ...NODE, 'preact', 'preact/*'], 'core is pure: it imports core alone.'),
  wall(
    'modules',
    ['core', 'modules'],
    ['preact', 'webextension-polyfill'],
    'modules run at build time, on core.',
  ),
  wall('platform', ['core', 'platform'], [...NODE, 'preact'], 'platform knows the browser and core.'),
  wall('components', ['core', 'components'], [...BROWSER, ...NODE], 'components take props and callbacks.'),
  wall(
    'background',
    ['core', 'platform', 'background'],
    [...NODE, 'webextension-polyfill', 'preact'],
    'background wires core and platform.',
  ),
  wall(
    'surfaces',
    ['core', 'platform', 'components', 'surfaces', 'assets'],
    [...NODE, 'webextension-polyfill'],
    'surfaces wire core, platform and components.',
  ),
  wall(
    'entrypoints',
    ['core', 'platform', 'components', 'background', 'surfaces'],
    [...NODE, 'webextension-polyfill'],
    'entrypoints wire core, platform and components; nothing imports an entrypoint.',
  ),
  {
    files: ['core/**', 'components/**', 'background/**', 'surfaces/**', 'entrypoints/**'],
    rules: {
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Guides are never HTML.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name=/HTML$/]', message: 'The build takes out what would do this.' },
      ],
    },
  },
  {
    files: ['core/**', 'components/**'],
    rules: { 'no-restricted-globals': ['error', 'chrome', 'browser', 'localStorage', 'fetch'] },
  },
  // A declaration of a virtual module is no module itself: it cannot import at its top.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['tests/**', 'scripts/**', 'tools/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
