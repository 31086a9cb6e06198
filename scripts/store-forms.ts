import { fieldsOf } from './store/fields';
import { STORE_NAMES } from './store/limits';
import { storeTexts } from './store/store-texts';
import type { StoreId } from './store/read-store';

/** `npm run store:forms [-- STORE]`: prints what to copy into the forms of the stores, or of one: chrome, edge or firefox. */
const [wanted] = process.argv.slice(2);
const stores = (Object.keys(STORE_NAMES) as StoreId[]).filter((id) => wanted === undefined || id === wanted);
if (stores.length === 0) {
  console.error(`There is no store “${wanted ?? ''}”. Give one of: ${Object.keys(STORE_NAMES).join(', ')}.`);
  process.exit(2);
}
const texts = storeTexts();
for (const store of stores) {
  console.log(`# ${STORE_NAMES[store]}\n`);
  for (const { label, text, max } of fieldsOf(store, texts))
    console.log(
      `## ${label}${max === undefined ? '' : ` (${String(text.length)} of ${String(max)})`}\n\n${text}\n`,
    );
}
