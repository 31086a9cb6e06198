import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** How WXT's frame imports the script. */
const IMPORT = /import definition from (['"][^'"]+['"]);/;

/**
 * Builds detector and banner as scripts whose statements run as they are read. WXT's frame around them logs errors that
 * browsers log anyway, and each function that is called once costs a page of the listed hosts more than what it does, since
 * a browser compiles it by itself: terser puts such a function where it is called.
 */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'plain-scripts',
        // Not where WXT reads the entrypoints.
        apply: 'build',
        enforce: 'pre',
        transform(code: string, id: string) {
          if (/\/wxt\/dist\/utils\/define-unlisted-script\./.test(id))
            return { code: 'export const defineUnlistedScript = (main) => main();\n', map: null };
          const [, script] = (id.includes('wxt-unlisted-script-entrypoint') && IMPORT.exec(code)) || [];
          return script && { code: `import ${script};\n`, map: null };
        },
      },
    ],
  }));
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
    config.build = {
      ...config.build,
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3, toplevel: true } },
    };
  });
});
