import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom. Everything that is not named in `except` is out of bounds. */
const zone = (target, except, message) => ({
  target: `./${target}`,
  from: ['./core', './platform', './components', './entrypoints', './modules', './scripts', './tests'].filter(
    (folder) => !except.includes(folder),
  ),
  message,
});

const zones = [
  zone('core', ['./core'], 'core is pure: it imports core alone.'),
  zone('modules', ['./core', './modules'], 'modules run at build time, on core.'),
  zone('platform', ['./core', './platform'], 'platform knows the browser and core, nothing else.'),
  zone('components', ['./core', './components'], 'components take props and callbacks.'),
  zone('entrypoints', ['./core', './platform', './components', './entrypoints'], 'entrypoints wire.'),
];

const only = (files, message, group) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  { ignores: ['.output', '.wxt', '.cache', 'screenshots', '**/*.mjs', 'tests/fixtures/**/*.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'react-hooks/rules-of-hooks': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `browser?.runtime?.id` guards against contexts that the type declarations do not know of.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  only(['core/**'], 'core knows no browser, DOM or Node.', [
    'node:*',
    'wxt',
    'wxt/*',
    'preact',
    'preact/*',
    'webextension-polyfill',
    'virtual:*',
    '#*',
  ]),
  only(['components/**'], 'components know no browser.', [
    'node:*',
    'wxt',
    'wxt/*',
    'webextension-polyfill',
    'virtual:*',
  ]),
  only(['entrypoints/**'], 'The browser is reached through platform/.', ['node:*', 'webextension-polyfill']),
  {
    files: ['core/**', 'components/**'],
    rules: {
      'no-restricted-globals': ['error', 'chrome', 'browser', 'localStorage', 'fetch'],
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Guides are never HTML.' }],
    },
  },
  // A declaration of a virtual module is no module itself: it cannot import at its top.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['tests/**', 'scripts/**'],
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
