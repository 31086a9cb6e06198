import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** How Preact sets `dangerouslySetInnerHTML`: the one place in the extension that would make HTML of text. */
const SETS_HTML = /\b\w+\.innerHTML=\w+\.__html\b/g;

/**
 * Removes that place from the build. Nothing here uses it, and Mozilla's linter warns of it. A Preact that sets it in
 * another way stops the build.
 */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'without-html',
        enforce: 'pre',
        transform(code: string, id: string) {
          if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
          const count = code.match(SETS_HTML)?.length ?? 0;
          if (count !== 1)
            throw new Error(`Preact sets innerHTML in ${String(count)} known places, not in 1.`);
          return { code: code.replace(SETS_HTML, 'void 0'), map: null };
        },
      },
    ],
  }));
});
