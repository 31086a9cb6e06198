/** A package as Vite describes it: `identifier` is its licence by SPDX, `text` the licence's text. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

const INTRODUCTION = `Transfer Guides contains these packages, each under its own licence. The source of each is in the npm registry:
"npm pack name@version" downloads it.
`;

/**
 * The text of the notices: each package once, by name. `missingTexts` holds, by name, the licences of packages that come without
 * the text.
 */
export function formatNotices(
  packages: readonly BundledPackage[],
  missingTexts: Readonly<Record<string, string>> = {},
): string {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...byName.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([title, { name, identifier, text = missingTexts[name] }]) => {
      if (!identifier) throw new Error(`${title} is bundled, but its package.json names no licence.`);
      // Most licences allow a copy only together with their text.
      if (!text?.trim())
        throw new Error(
          `${title} is bundled, but comes without the text of its licence. Add the text from its repository to modules/notices.`,
        );
      return `${'-'.repeat(80)}\n${title}\n${identifier}\n\n${text.trim()}\n`;
    });
  return [INTRODUCTION, ...sections].join('\n');
}
