import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileCollection } from '../../../../modules/guides/compile-collection';
import { compile, FRONT, makeFolder, SERVICES, STEPS, type Files } from './collection-folder';

const GUIDE = FRONT + STEPS;

test.each<[string, Files, string[]]>([
  ['no guide', { 'README.md': GUIDE }, ['guides:1:1 folder: has no guide: add a file that ends in ".md"']],
  [
    'files that are not read',
    {
      'a b.md': GUIDE,
      'constructor.md': GUIDE,
      'large.md': GUIDE + 'x'.repeat(256 * 1024),
      'utf-16.md': new Uint8Array([0xff, 0xfe, 0x41]),
      'x.md': GUIDE,
      'X.md': GUIDE,
      'services/prototype.yaml': 'name: A\nhome: https://a.example/\n',
    },
    [
      'guides/a b.md:1:1 id: the file name can contain only letters from a to z, digits, "-", "_" and "."',
      'guides/constructor.md:1:1 id: the file needs another name, of at most 200 characters',
      'guides/large.md:1:1 file: has over 256 KB of text: split it',
      'guides/services/prototype.yaml:1:1 id: the file needs another name, of at most 200 characters',
      'guides/utf-16.md:1:1 file: isn’t UTF-8 text: save it as UTF-8',
      'guides/x.md:1:1 id: has the same id as guides/X.md: rename one of them',
    ],
  ],
])('%s', (_, files, expected) => {
  const { collection, lines } = compile(files);
  expect(lines).toEqual(expected);
  expect(collection).toBeUndefined();
});

test('no folder', () => {
  expect(compileCollection('no/such/folder').problems).toMatchObject([
    { file: 'no/such/folder', field: 'folder', reason: 'there’s no such folder' },
  ]);
});

// Windows lets only administrators and developers make links.
test.skipIf(process.platform === 'win32')('links that leave the folder, or lead nowhere', () => {
  const outside = makeFolder({ 'secret.md': GUIDE });
  const folder = makeFolder(SERVICES);
  symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'x.md'));
  symlinkSync('missing.md', path.join(folder, 'y.md'));
  expect(compileCollection(folder).problems).toMatchObject([
    { reason: 'is a link to a file outside the collection' },
    { reason: 'is a link to a file that doesn’t exist' },
  ]);
});
