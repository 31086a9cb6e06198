import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserName, outputFolder } from './extension';

const manifest = JSON.parse(readFileSync(`${outputFolder}/manifest.json`, 'utf8')) as Record<string, unknown>;
const files = readdirSync(outputFolder, { recursive: true, encoding: 'utf8' });

test('it asks for three permissions, in Chrome one more, and the hosts of the seven services', () => {
  const panel = browserName === 'chromium' ? ['sidePanel'] : [];
  expect(manifest['permissions']).toEqual(['storage', 'activeTab', 'scripting', ...panel]);
  expect(manifest['optional_permissions']).toBeUndefined();
  expect(manifest['host_permissions']).toEqual([
    'https://accountscenter.facebook.com/*',
    'https://accountscenter.instagram.com/*',
    'https://accountscenter.meta.com/*',
    'https://app.koofr.net/*',
    'https://app.photobucket.com/*',
    'https://facebook.com/*',
    'https://m.facebook.com/*',
    'https://photos.google.com/*',
    'https://secure.backblaze.com/*',
    'https://web.facebook.com/*',
    'https://www.dropbox.com/*',
    'https://www.facebook.com/*',
    'https://www.instagram.com/*',
  ]);
});

test('the hosts of all other services are asked for one by one, and none of them is there already', () => {
  const optional = manifest['optional_host_permissions'] as string[];
  for (const origin of optional) {
    expect(origin).toMatch(/^https:\/\/[a-z.]+\/\*$/);
    expect(manifest['host_permissions']).not.toContain(origin);
  }
  expect(optional).toContain('https://www.icloud.com/*');
  expect(optional).toContain('https://takeout.google.com/*');
});

test('no page can reach any of its files', () => {
  expect(manifest['manifest_version']).toBe(3);
  expect(manifest['web_accessible_resources']).toBeUndefined();
  expect(manifest['externally_connectable']).toBeUndefined();
});

test('its pages may load their own files and nothing else', () => {
  const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy.match(/https?:|\*|unsafe|data:|blob:/g)).toBeNull();
});

test('no code that ships makes HTML of text, or text of code', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(`${outputFolder}/${file}`, 'utf8');
    expect(code, file).not.toMatch(
      /\beval\(|new Function\(|insertAdjacentHTML|document\.write|\.(inner|outer)HTML\s*=[^=]/,
    );
  }
});
