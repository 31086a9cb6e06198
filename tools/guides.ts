import type { Guide, SectionKind, Step } from '../core/guides/guide';
import type { Block, Inline } from '../core/guides/rich-text';
import type { ServiceId } from '../core/pages/service';
import { inlineText } from '../core/guides/rich-text';
import { compileCollection } from '../modules/guides/compile-collection';
import { formatProblem } from '../modules/guides/problem';
import { text } from './texts';

/*
 * The guides that ship. Tests and scripts ask here for the words that they look for on the screen, so that a guide can be
 * rewritten without them. Steps are asked for by number, from 1, and sections by kind.
 */

const compilation = compileCollection('guides');
if (!compilation.collection) throw new Error(compilation.problems.map(formatProblem).join('\n'));

export const { collection } = compilation;

/** The guide that most tests follow. */
export const PHOTOS = 'meta-photos';

export function guide(id: string): Guide {
  return found(
    collection.guides.find((one) => one.id === id),
    `guide "${id}"`,
  );
}

export const stepsOf = (id: string): readonly Step[] => guide(id).sections.flatMap(({ steps }) => steps);

function step(id: string, number: number): Step {
  return found(stepsOf(id)[number - 1], `step ${number} in the guide "${id}"`);
}

export const stepTitle = (id: string, number: number): string => inlineText(step(id, number).title);
export const stepSlug = (id: string, number: number): string => step(id, number).slug;

/** Words of a step that stand nowhere else in its guide. */
export const stepWords = (id: string, number: number): string => words(id, step(id, number).blocks);

/** The number of the first step that says something else for each destination. */
export const stepOfDestinations = (id: string): number =>
  1 + stepsOf(id).findIndex(({ blocks }) => runsOf(blocks).some(({ service }) => service !== undefined));

const section = (id: string, kind: SectionKind) =>
  found(
    guide(id).sections.find((one) => one.kind === kind),
    `section "${kind}" in the guide "${id}"`,
  );

/** The heading that people see: a section with a meaning has the UI's. */
export const sectionHeading = (id: string, kind: SectionKind): string =>
  kind === 'other' ? section(id, kind).heading : text(`section.${kind}`);

/** Words of a section that stand nowhere else in its guide: for everybody, or for one service. */
export const sectionWords = (id: string, kind: SectionKind, service?: ServiceId): string =>
  words(id, section(id, kind).blocks, service);

/** The hosts, as match patterns, that a service needs and the extension was not installed with. */
export function optionalHostsOf(name: string): string[] {
  const id = collection.services.find((service) => service.name === name)?.id;
  return Object.entries(collection.pages)
    .filter(([, rules]) => rules.some(({ service }) => service === id))
    .map(([host]) => host)
    .filter((host) => collection.optionalHosts.includes(host))
    .map((host) => `https://${host}/*`);
}

/** The label of the switch of a service in the settings: services with the same hosts have one. */
export function switchLabelOf(name: string): string {
  const hosts = optionalHostsOf(name).join();
  const names = collection.services.map((service) => service.name);
  return names
    .filter((one) => optionalHostsOf(one).join() === hosts)
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');
}

/** The label of the link that opens the transfer tool. */
export function toolLabel(id: string): string {
  const blocks = stepsOf(id).flatMap((one) => one.blocks);
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []));
  return found(
    actions.find(({ opensTool }) => opensTool),
    `link to the tool in the guide "${id}"`,
  ).label;
}

/** A text that is shown in one piece, and the service that it is for. */
interface Run {
  readonly text: string;
  readonly service: ServiceId | undefined;
}

/** The longest run for a service, or for everybody, of those that stand nowhere else in the guide. */
function words(id: string, blocks: readonly Block[], service?: ServiceId): string {
  const { intro, sections } = guide(id);
  const all = runsOf([
    ...intro,
    ...sections.flatMap((one) => [...one.blocks, ...one.steps.flatMap((each) => each.blocks)]),
  ]);
  const own = runsOf(blocks)
    .filter((run) => run.service === service)
    .filter(({ text }) => all.filter((other) => other.text.includes(text)).length === 1)
    .sort((a, b) => b.text.length - a.text.length);
  return found(own[0], `text of its own for ${service ?? 'everybody'} in that part of the guide "${id}"`)
    .text;
}

function runsOf(blocks: readonly Block[], service?: ServiceId): Run[] {
  return blocks.flatMap((block): Run[] => {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        return textsOf(block.children).map((text) => ({ text, service }));
      case 'list':
        return block.items.flatMap((item) => runsOf(item.children, item.service ?? service));
      case 'quote':
        return runsOf(block.children, service);
      case 'for-service':
        return runsOf(block.children, block.service);
      case 'actions':
      case 'code-block':
      case 'table':
        return [];
    }
  });
}

function textsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline): string[] => {
    if (typeof inline === 'string') return [inline.replace(/\s+/g, ' ').trim()];
    if (inline.type === 'code') return [inline.text];
    return inline.type === 'break' ? [] : textsOf(inline.children);
  });
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
