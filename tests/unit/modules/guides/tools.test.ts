import { describe, expect, test } from 'vitest';
import { compile, FRONT, STEPS, type Files } from './collection-folder';

const TOOL: Files = {
  'services/tool.yaml':
    'name: Tool\nhome: https://tool.example/\ntoolOf: [Facebook]\npages: {transfer: [https://tool.example/move]}\n',
  'services/device.yaml': 'name: Device\nonline: false\n',
};
const guideOf = (text: string) => compile({ ...TOOL, 'x.md': text }).collection?.guides[0];
const steps = (link: string) =>
  `\n[first](https://elsewhere.example/)\n\n## Steps\n\n1. **Go.** Now.\n\n   ${link}\n`;

describe('a guide’s way in', () => {
  test('is the first button to a tool of one of its sources', () => {
    const guide = guideOf(
      FRONT + steps('[Help](https://www.facebook.com/) [Go](https://tool.example/move/?a=1)'),
    );
    expect(guide).toMatchObject({ tool: 'https://tool.example/move/?a=1', direct: true });
  });

  test('is a link in the text where there is no such button', () => {
    const guide = guideOf(`${FRONT}\nSee [it](https://www.facebook.com/tyi).\n${STEPS}`);
    expect(guide).toMatchObject({ tool: 'https://www.facebook.com/tyi', direct: true });
  });

  test('is not the tool of another service', () => {
    const guide = guideOf(FRONT.replace('Facebook', 'Dropbox') + steps('[Go](https://tool.example/move)'));
    expect(guide).not.toHaveProperty('tool');
    expect(guide?.direct).toBe(false);
  });

  test('to what is no website is no direct transfer', () => {
    const guide = guideOf(FRONT.replace('Koofr', 'Device') + steps('[Go](https://tool.example/move)'));
    expect(guide).toMatchObject({ tool: 'https://tool.example/move', direct: false });
  });
});

describe('in a service file', () => {
  const lines = (text: string) => compile({ 'x.md': FRONT + STEPS, 'services/a.yaml': text }).lines;

  test.each([
    ['toolOf: [Facbook]', '3:10 toolOf: unknown service "Facbook"; did you mean "Facebook"?'],
    ['default: maybe', '3:10 default: must be "true" or "false"'],
    ['online: 0', '3:9 online: must be "true" or "false"'],
  ])('%s is an error', (line, expected) => {
    expect(lines(`name: A\nhome: https://a.example/\n${line}\n`)).toEqual([
      `guides/services/a.yaml:${expected}`,
    ]);
  });

  test('only what is no website does without a home', () => {
    expect(lines('name: A\n')).toEqual(['guides/services/a.yaml:1:1 home: is missing']);
    expect(lines('name: A\nonline: false\n')).toEqual([]);
  });
});
