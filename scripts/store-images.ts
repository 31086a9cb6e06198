import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { parse } from 'yaml';
import { findBrowser } from '../tools/browsers/find-browser';
import { runStep } from '../tools/run-step';
import { logoPage, marqueePage, screenshotPage, tilePage } from './store/compose';
import { fileName, PICTURES, SCREENSHOT_SIZES, TILES, type Size } from './store/pictures';
import { languages, readListing } from './store/read-store';
import { FRAME } from './store/scenes';
import { takeShots } from './store/take-shots';
import { installFont } from './store/font';

/**
 * `npm run store:images`: builds the extension, and draws the images of the listing in every language from pictures of it in
 * Chromium. Its output is committed. If Firefox doesn't show the same words, there is an error: the pictures are for its
 * store, too.
 */
if (!runStep('Building the extension', 'tsx', 'scripts/build.ts')) process.exit(1);
installFont();
const composer = await launch({
  browser: 'chrome',
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

async function draw(file: string, html: string, { width, height }: Size, deviceScaleFactor = 1) {
  const page = await composer.newPage();
  await page.setViewport({ width, height, deviceScaleFactor });
  await page.setContent(html);
  await page.screenshot({ path: file });
  await page.close();
  console.log(file);
}

try {
  for (const language of languages()) {
    const listing = readListing(language);
    const folder = `store/images/${language}`;
    mkdirSync(folder, { recursive: true });
    const { welcome } = parse(readFileSync(`locales/${language}.yml`, 'utf8')) as {
      welcome: { headline: string; stays: string };
    };
    const words = { headline: welcome.headline, promise: welcome.stays };
    const inFirefox = await takeShots('firefox', language, 1);
    for (const size of SCREENSHOT_SIZES) {
      const scale = size.width / FRAME.width;
      const shots = await takeShots('chromium', language, scale);
      for (const [index, id] of PICTURES.entries()) {
        const foreign = shots[id].lines.filter((line) => !inFirefox[id].text.includes(line));
        if (foreign.length > 0)
          throw new Error(
            `The picture “${id}” can’t be for every store: Firefox doesn’t say “${foreign.join('”, “')}”, but ${inFirefox[id].text}`,
          );
        const file = `${folder}/${fileName(`${String(index + 1)}-${id}`, size)}`;
        await draw(file, screenshotPage(listing, id, shots[id], scale), FRAME, scale);
      }
      if (size !== SCREENSHOT_SIZES[0]) continue;
      const marquee = marqueePage(listing, words, shots.guide);
      await draw(`${folder}/${fileName('marquee', TILES.marquee)}`, marquee, TILES.marquee);
    }
    await draw(`${folder}/${fileName('tile', TILES.tile)}`, tilePage(listing, words), TILES.tile);
    await draw(`${folder}/${fileName('logo', TILES.logo)}`, logoPage(listing), TILES.logo);
  }
} finally {
  await composer.close();
}
