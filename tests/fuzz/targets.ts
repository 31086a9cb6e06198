import type { Targets } from './command';
import { PARSER } from './properties/parser';
import { STORAGE } from './properties/storage';

export const TARGETS: Targets = { parser: PARSER, storage: STORAGE };
