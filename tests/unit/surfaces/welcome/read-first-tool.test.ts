import { expect, test, vi } from 'vitest';

const collection = vi.hoisted((): { types: Record<string, unknown> } => ({ types: {} }));
vi.mock('../../../../platform/collection', () => ({
  loadPicker: () => Promise.resolve({ dataTypes: Object.keys(collection.types), guides: [] }),
  loadDataType: (dataType: string) => Promise.resolve(collection.types[dataType]),
}));
const policies = vi.hoisted((): { hiddenSites: string[] } => ({ hiddenSites: [] }));
vi.mock('../../../../platform/policies', () => ({ readPolicies: () => Promise.resolve(policies) }));
vi.mock('../../../../platform/host-access', () => ({ isOptional: (host: string) => host === 'off.example' }));
const { readFirstTool } = await import('../../../../surfaces/welcome/read-first-tool');

const guide = (direct: boolean, tool?: string) => ({ direct, sources: ['a', 'b'], ...(tool && { tool }) });

test('the first direct guide with a tool counts, with the name of its first source', async () => {
  collection.types = {
    photos: { guides: [guide(false, 'https://file.example/'), guide(true)], names: { a: 'Wrong' } },
    posts: { guides: [guide(true, 'https://first.example/')], names: { a: 'Service A', b: 'Service B' } },
    notes: { guides: [guide(true, 'https://second.example/')], names: { a: 'Wrong' } },
  };
  expect(await readFirstTool()).toEqual({ url: 'https://first.example/', service: 'Service A' });
});

test('without a direct guide there is none', async () => {
  collection.types = { photos: { guides: [guide(false, 'https://file.example/')], names: {} } };
  expect(await readFirstTool()).toBeUndefined();
});

test('a tool on a site that is off doesn’t count', async () => {
  collection.types = { posts: { guides: [guide(true, 'https://off.example/tool')], names: {} } };
  expect(await readFirstTool()).toBeUndefined();
});

test('a tool on a site that the organization has turned off doesn’t count', async () => {
  const elsewhere = { direct: true, sources: ['b'], tool: 'https://second.example/' };
  collection.types = {
    posts: { guides: [guide(true, 'https://first.example/'), elsewhere], names: { b: 'Service B' } },
  };
  policies.hiddenSites = ['a'];
  expect(await readFirstTool()).toEqual({ url: 'https://second.example/', service: 'Service B' });
});
