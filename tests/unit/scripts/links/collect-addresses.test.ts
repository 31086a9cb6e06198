import path from 'node:path';
import { expect, test } from 'vitest';
import { collectAddresses } from '../../../../scripts/links/collect-addresses';
import { FRONT, makeFolder, type Files } from '../../modules/guides/collection-folder';

/** Each address with its places, in a folder called `guides`. */
function collect(files: Files): Record<string, string> {
  const folder = makeFolder(files);
  const shown = path.relative('', folder).split(path.sep).join('/');
  return Object.fromEntries(
    collectAddresses(folder).map(({ url, places }) => [url, places.join(' ').replaceAll(shown, 'guides')]),
  );
}

const GUIDE = `${FRONT}See [a page](https://a.example/page) and \`https://no.example/code\`.

1. **Open it.** Now.

   [Open it](https://b.example/tool#part)

   - Or [this][label], or [another guide](y.md), or [by mail](mailto:a@a.example).

> [Again](https://a.example/page/)

<!-- [a note](https://no.example/note) -->

[label]: https://c.example/
`;

test('a guide has its links and buttons, with their lines', () => {
  expect(
    collect({ 'x.md': GUIDE, 'y.md': `${FRONT}[Also](https://c.example)\n`, 'services/none': '' }),
  ).toEqual({
    'https://a.example/page': 'guides/x.md:7 guides/x.md:15',
    'https://b.example/tool': 'guides/x.md:11',
    'https://c.example/': 'guides/x.md:19 guides/y.md:7',
  });
});

const SERVICE = `name: Koofr
home: https://koofr.eu
pages:
  site: [https://app.koofr.net/app/*, https://app.koofr.net/start]
  settings:
    - https://app.koofr.net/*/settings
examples:
  site:
    - https://app.koofr.net/start/
    - https://app.koofr.net/app/storage
    - https://app.koofr.net/app/storage?page=2
    - https://app.koofr.net/app/somebody
    - https://app.koofr.net/app/folder/123456789
    - https://app.koofr.net/app/album/aaaaaaaa-0000
  none:
    - https://app.koofr.net/signin
`;

test('a service has its home, its pages without a wildcard, and examples that may exist', () => {
  expect(collect({ 'x.md': `${FRONT}None.\n`, 'services/koofr.yaml': SERVICE })).toEqual({
    'https://koofr.eu/': 'guides/services/koofr.yaml:2',
    'https://app.koofr.net/start': 'guides/services/koofr.yaml:4 guides/services/koofr.yaml:9',
    'https://app.koofr.net/app/storage': 'guides/services/koofr.yaml:10',
  });
});

test('a folder without services of its own leaves out those of others', () => {
  expect(collect({ 'x.md': `${FRONT}None.\n` })).toEqual({});
});
