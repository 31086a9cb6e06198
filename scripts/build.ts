import { build } from 'wxt';

/**
 * `npm run build [-- --strict] [--out=FOLDER]`: builds the extension for both browsers, unless the guides have errors.
 * GUIDES_DIR names another folder of guides.
 */
if (process.argv.includes('--strict')) process.env['GUIDES_STRICT'] = '1';
const outDir = process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length) ?? '.output';

try {
  for (const browser of ['chrome', 'firefox']) await build({ browser, mode: 'production', outDir });
} catch (error) {
  if (!(error instanceof Error && error.name === 'InvalidCollection')) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
