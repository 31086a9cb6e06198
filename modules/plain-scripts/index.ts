import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** How WXT's frame imports the script. */
const IMPORT = /import definition from ['"][^'"]+['"];/;

/**
 * Builds detector and banner without WXT's frame around them, which logs errors that browsers log anyway: it is a sixth of
 * the detector, and every page of the listed hosts pays for it.
 */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'plain-scripts',
        enforce: 'pre',
        transform(code: string, id: string) {
          const [statement] = (id.includes('wxt-unlisted-script-entrypoint') && IMPORT.exec(code)) || [];
          return statement && { code: `${statement}\ndefinition.main();\n`, map: null };
        },
      },
    ],
  }));
});
