import { readFileSync } from 'node:fs';
import { PICTURES, type PictureId } from './pictures';
import type { Listing } from './read-store';
import { FRAME, PANEL_WIDTH } from './scenes';
import type { Shot } from './take-shots';

const ICON = readFileSync('assets/icon.svg', 'utf8');
const STYLE = ['assets/tokens.css', 'scripts/store/images.css']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** A page with an image in it, which fills the window. */
const page = (language: string, content: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${STYLE}</style><body class="surface" style="color-scheme: only light">${content}</body></html>`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const image = ({ png }: Shot, style: string, className = 'shot') =>
  `<img class="${className}" alt="" src="data:image/png;base64,${png}" style="${style}">`;

/** The way from A to B, with a photo that has come so far (0 to 1). */
function way(progress: number): string {
  const [from, to] = [71, 249];
  const at = from + progress * (to - from);
  return `<svg class="way" viewBox="0 0 320 64" aria-hidden="true">
    <circle cx="32" cy="32" r="17" /><circle class="there" cx="288" cy="32" r="17" />
    <path class="rest" d="M50 32H270" /><path d="M50 32H${String(at)}" />
    <g transform="translate(${String(at - 21)} 15)"><rect class="photo" width="42" height="34" rx="7" />
    <path class="hill" d="M7 26l9-10 7 7 5-4 7 7" /><circle class="hill" cx="28" cy="10" r="2" /></g>
  </svg>`;
}

/** A screenshot: the picture fills it, and the caption lies over what is only the page. */
export function screenshotPage(listing: Listing, id: PictureId, shot: Shot, scale: number): string {
  const width = shot.size.width / scale;
  const height = shot.size.height / scale;
  // A picture of the whole page lies under the caption, any other in the middle of what is left; the popup hangs from the top.
  const left = width > FRAME.width - PANEL_WIDTH ? 0 : PANEL_WIDTH + (FRAME.width - PANEL_WIDTH - width) / 2;
  const top = Math.max(0, (FRAME.height - height) / 2);
  // Between two pixels it would be blurred.
  const [x, y] = [left, top].map((length) => Math.round(length * scale) / scale);
  const place = `left: ${String(x)}px; top: ${String(y)}px; width: ${String(width)}px; height: ${String(height)}px`;
  const progress = PICTURES.indexOf(id) / (PICTURES.length - 1);
  return page(
    listing.language,
    `<div class="frame" style="width: ${String(FRAME.width)}px; height: ${String(FRAME.height)}px">
      ${image(shot, place, `shot ${id}`)}
      <div class="panel" style="width: ${String(PANEL_WIDTH)}px">
        <div class="name">${ICON}${escaped(listing.name)}</div>
        <p>${escaped(listing.captions[id])}</p>
        ${way(progress)}
      </div>
    </div>`,
  );
}

/** What the tiles say. */
export interface TileTexts {
  readonly headline: string;
  readonly promise: string;
}

export const tilePage = ({ language, name }: Listing, { headline }: TileTexts): string =>
  page(
    language,
    `<div class="tile-image small-tile" style="height: 100vh">${way(0.5)}<strong>${escaped(name)}</strong><span>${escaped(headline)}</span></div>`,
  );

/** With the banner of the first screenshot, cut out of it and larger. */
export function marqueePage({ language }: Listing, { headline, promise }: TileTexts, guide: Shot): string {
  const scale = 1.4;
  const place = `width: ${String(FRAME.width * scale)}px; right: ${String(-16 * scale)}px; top: ${String(-16 * scale)}px`;
  return page(
    language,
    `<div class="tile-image marquee" style="height: 100vh">${way(0.5)}<strong>${escaped(headline)}</strong><span>${escaped(promise)}</span>
      <div class="window">${image(guide, place, '')}</div></div>`,
  );
}

/** The icon to its edges, since without transparency its round corners would be white. */
export const logoPage = ({ language }: Listing): string =>
  page(language, `<div class="logo-image" style="height: 100vh">${ICON.replace('rx="8"', 'rx="0"')}</div>`);
