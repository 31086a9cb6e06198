import { copyFileSync } from 'node:fs';
import { NOTICES_FILE } from '../modules/notices';

/** `npm run notices`, after a build: brings the notices that are committed up to date with those in the package. */
copyFileSync(`.output/chrome-mv3/${NOTICES_FILE}`, 'THIRD-PARTY-NOTICES');
