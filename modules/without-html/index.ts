import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What Preact does for `dangerouslySetInnerHTML`: the one place in what we ship that makes HTML of text. */
const MAKES_HTML = /\b\w+\.innerHTML=\w+\.__html\b/g;

/**
 * Takes it out of the build. Nothing here uses it, and what does not ship can neither be misused nor frighten a
 * reviewer. A Preact that says it otherwise stops the build.
 */
export default defineWxtModule({
  name: 'without-html',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'without-html',
          enforce: 'pre',
          transform(code: string, id: string) {
            if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
            const found = code.match(MAKES_HTML)?.length ?? 0;
            if (found !== 1)
              throw new Error(`Preact makes HTML in ${String(found)} places that are known, not in 1.`);
            return { code: code.replace(MAKES_HTML, 'void 0'), map: null };
          },
        },
      ],
    }));
  },
});
