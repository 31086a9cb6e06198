import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

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
    rules: {
      'no-restricted-globals': ['error', 'chrome', 'browser', 'localStorage', 'fetch'],
      // What the build makes has no file, so that the walls of dependency-cruiser.config.mjs don't see it.
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(#i18n$|virtual:)', allowTypeImports: true }] },
      ],
    },
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
