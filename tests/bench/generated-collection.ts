import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_TYPES } from '../../core/guides/data-types';

/** The words of the texts; about as many as the public collection's articles use between them. */
const SYLLABLES = ['ba', 'co', 'du', 'fe', 'gi', 'ho', 'ka', 'lu', 'me', 'no', 'pa', 'ri', 'so', 'tu', 'vi'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

/** The same numbers at each run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const serviceHost = (service: number) => `www.service-${String(service)}.example`;

/**
 * Writes a collection of made-up guides (about 220 words each, as the public collection's median article) over a fifth
 * as many services, of which the first ten are default ones, and answers with its folder.
 */
export function writeGeneratedCollection(guides: number): string {
  const folder = mkdtempSync(join(tmpdir(), `guides-${String(guides)}-`));
  const services = Math.max(10, Math.round(guides / 5));
  const dataTypes = Object.values(DATA_TYPES);
  const random = randomNumbers(guides);
  const sentence = (words: number) => {
    const text = Array.from(
      { length: words },
      () => WORDS[Math.floor(random(WORDS.length) ** 2 / WORDS.length)],
    );
    return `${text.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
  };
  mkdirSync(join(folder, 'services'));
  for (let n = 0; n < services; n++)
    writeFileSync(join(folder, `services/service-${String(n)}.yaml`), service(n));
  for (let n = 0; n < guides; n++) {
    const source = n % services;
    const others = [1, 2, 3].map((step) => (source + step + random(services - 3)) % services);
    const destinations = [...new Set(others.filter((one) => one !== source))].map(
      (one) => `Service ${String(one)}`,
    );
    const text = `---
title: Guide ${String(n)} ${sentence(3)}
datatype: ${dataTypes[n % dataTypes.length] ?? ''}
sources: Service ${String(source)}
destinations: [${destinations.join(', ')}]
checked: 2026-11-23
---

${sentence(30)}

## Before you start

${destinations.map((name) => `- **${name}:** ${sentence(15)}`).join('\n')}

## Steps

1. **Open the tool.** ${sentence(12)}

   [Open it](https://${serviceHost(source)}/transfer)
2. **Choose ${sentence(2)}** ${sentence(20)}
3. **Start.** ${sentence(20)}

## When it arrives

${sentence(25)}

## What this solution does not do

- ${sentence(20)}
- ${sentence(20)} See [the help](https://${serviceHost(source)}/help).
`;
    writeFileSync(join(folder, `guide-${String(n)}.md`), text);
  }
  return folder;
}

const service = (n: number) => `name: Service ${String(n)}
home: https://${serviceHost(n)}/
${n < 10 ? 'default: true\n' : ''}pages:
  transfer: [https://${serviceHost(n)}/transfer]
  settings: [https://${serviceHost(n)}/settings/*]
  site: [https://${serviceHost(n)}/files/*]
examples:
  transfer: [https://${serviceHost(n)}/transfer/]
  settings: [https://${serviceHost(n)}/settings/export]
  site: [https://${serviceHost(n)}/files/new]
  none: [https://${serviceHost(n)}/]
`;
