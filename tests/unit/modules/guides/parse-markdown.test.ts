import { expect, test } from 'vitest';
import { parseGitHubMarkdown, parseMarkdown } from '../../../../modules/guides/parse-markdown';

/** Found by `npm run fuzz`: addresses whose signs are written in another way. */
test.each(['user&#64;x.example', 'https\\://x.example', 'https&colon;//x.example', 'www&#46;x.example'])(
  'is read whole: %s',
  (text) => {
    expect(parseMarkdown(text)).toEqual(parseGitHubMarkdown(text));
  },
);
