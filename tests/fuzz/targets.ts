import type { Targets } from './command';
import { MATCHER } from './properties/matcher';
import { MESSAGES } from './properties/messages';
import { PARSER } from './properties/parser';
import { STORAGE } from './properties/storage';
import { TRANSFERS } from './properties/transfers';

export const TARGETS: Targets = {
  parser: PARSER,
  matcher: MATCHER,
  storage: STORAGE,
  messages: MESSAGES,
  transfers: TRANSFERS,
};
