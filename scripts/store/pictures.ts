/** The pictures of the listing, in the order in which the stores show them. Each has a caption in every language. */
export const PICTURES = ['guide', 'step', 'arrival', 'popup', 'privacy'] as const;
export type PictureId = (typeof PICTURES)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the Chrome Web Store takes. Edge and addons.mozilla.org take the larger one as well. */
export const SCREENSHOT_SIZES: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
];

/** The small and the large tile of Chrome and Edge, and the logo that Edge wants beside the one in the package. */
export const TILES = {
  tile: { width: 440, height: 280 },
  marquee: { width: 1400, height: 560 },
  logo: { width: 300, height: 300 },
} as const;
export type TileId = keyof typeof TILES;

export const fileName = (id: string, { width, height }: Size) =>
  `${id}-${String(width)}x${String(height)}.png`;

/** The images of a language, by their paths. */
export function imagesOf(language: string): { file: string; size: Size }[] {
  const screenshots = PICTURES.flatMap((id, index) =>
    SCREENSHOT_SIZES.map((size) => ({ name: `${String(index + 1)}-${id}`, size })),
  );
  const tiles = Object.entries(TILES).map(([name, size]) => ({ name, size }));
  return [...screenshots, ...tiles].map(({ name, size }) => ({
    file: `store/images/${language}/${fileName(name, size)}`,
    size,
  }));
}

/** The size that stands in the header of a PNG. */
export const pngSize = (bytes: Buffer): Size => ({
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
});

/** What is wrong with an image, by the header of its file; undefined if nothing is. */
export function imageProblem(file: string, { width, height }: Size, bytes: Buffer | undefined) {
  const again = 'Run npm run store:images, look at the result and commit it.';
  if (!bytes) return `${file} is missing. ${again}`;
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return `${file} isn’t a PNG. ${again}`;
  const found = pngSize(bytes);
  if (found.width !== width || found.height !== height)
    return `${file} is ${String(found.width)} × ${String(found.height)}, not ${String(width)} × ${String(height)}. ${again}`;
  // The Chrome Web Store takes PNGs of 24 bits alone, without transparency: 8 bits for each of three colors.
  if (bytes[24] !== 8 || bytes[25] !== 2) return `${file} isn’t of 24 bits without transparency. ${again}`;
  return undefined;
}
