import { build } from 'wxt';
import { packCollection } from '../modules/guides/pack-collection';
import { compileOrExit, DEFAULT_FOLDER } from './guides-folder';

/**
 * `npm run build [-- --strict] [--out=FOLDER]`: builds the extension for both browsers, unless the guides have errors.
 * `--strict` turns their warnings into errors. GUIDES_DIR names another folder of guides.
 */
const outDir = process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length) ?? '.output';
const guides = packCollection(compileOrExit(DEFAULT_FOLDER, process.argv.includes('--strict')));

for (const browser of ['chrome', 'firefox']) await build({ browser, mode: 'production', outDir, guides });
