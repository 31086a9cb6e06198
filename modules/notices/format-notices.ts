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

/** The text of the notices: each package once, by name. */
export function formatNotices(packages: readonly BundledPackage[]): string {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...byName.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([title, { identifier, text }]) => {
      if (!identifier) throw new Error(`${title} is bundled, but its package.json names no licence.`);
      const words = text?.trim() ?? 'The package comes without the text of its licence.';
      return `${'-'.repeat(80)}\n${title}\n${identifier}\n\n${words}\n`;
    });
  return [INTRODUCTION, ...sections].join('\n');
}
