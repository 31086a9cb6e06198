import pageList from 'virtual:page-list';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../surfaces/detector/start-detector';

/** Runs on every page of the listed hosts. */
export default defineUnlistedScript(() => {
  startDetector(pageList);
});
