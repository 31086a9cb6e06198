/** The walls between the folders, on resolved paths: `npm run walls`. Imports of types and dynamic imports count too. */

const OURS = 'core|platform|components|background|surfaces|entrypoints|modules|scripts|tools|tests';
const NODE = { dependencyTypes: ['core'] };
const PREACT = { path: '^node_modules/(@preact|preact)/' };
const WXT = { path: '^node_modules/(wxt|@wxt-dev)/' };
/** The browser's interface, which platform alone may use. */
const BROWSER = { path: '^node_modules/(webextension-polyfill/|wxt/dist/browser|@wxt-dev/browser/)' };

/** What the files of `folder` may import of ours, and which packages they may not. */
const wall = (folder, allowed, never, comment) => [
  {
    name: `${folder}-imports`,
    severity: 'error',
    comment,
    from: { path: `^${folder}/` },
    to: { path: `^(${OURS}|assets)/`, pathNot: `^(${allowed.join('|')})/` },
  },
  ...never.map((to, index) => ({
    name: `${folder}-packages-${String(index + 1)}`,
    severity: 'error',
    comment,
    from: { path: `^${folder}/` },
    // Types vanish in the build: they make nothing depend on a package.
    to: { ...to, dependencyTypesNot: ['type-only'] },
  })),
];

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import each other can be read only together.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing-files',
      severity: 'error',
      comment: 'An import that cannot be resolved is past every wall.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#i18n$|virtual:)' },
    },
    ...wall('core', ['core'], [BROWSER, WXT, NODE, PREACT], 'core is pure: it imports core alone.'),
    ...wall('modules', ['core', 'modules'], [BROWSER, PREACT], 'modules run at build time, on core.'),
    ...wall('platform', ['core', 'platform'], [NODE, PREACT], 'platform knows the browser and core.'),
    ...wall(
      'components',
      ['core', 'components'],
      [BROWSER, WXT, NODE],
      'components take props and callbacks.',
    ),
    ...wall(
      'background',
      ['core', 'platform', 'background'],
      [BROWSER, WXT, NODE, PREACT],
      'background wires core and platform.',
    ),
    ...wall(
      'surfaces',
      ['core', 'platform', 'components', 'surfaces', 'assets'],
      [BROWSER, NODE],
      'surfaces wire core, platform and components.',
    ),
    ...wall(
      'entrypoints',
      ['core', 'platform', 'components', 'background', 'surfaces', 'assets'],
      [BROWSER, NODE],
      'entrypoints start what is elsewhere; nothing imports an entrypoint.',
    ),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Nothing shipped, no script and no tool depends on the tests.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      comment: 'Entrypoints are started, not imported.',
      from: {},
      to: { path: '^entrypoints/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
