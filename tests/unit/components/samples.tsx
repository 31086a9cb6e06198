import { cleanup, fireEvent, render as renderBare, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, vi } from 'vitest';
import { Dispatch } from '../../../components/dispatch';
import { Texts } from '../../../components/texts';
import type { Guide } from '../../../core/guides/guide';
import { progressOf } from '../../../core/guides/progress';
import { stepsOf } from '../../../core/guides/steps';
import type { BannerView, GuideModel } from '../../../core/guides/guide-model';
import type { Block, Inline } from '../../../core/guides/rich-text';
import type { Command } from '../../../core/state/commands';
import { text } from './texts';

const dispatch = vi.fn<(command: Command) => void>();

/** The commands that were sent since the test began. */
export const commands = () => dispatch.mock.calls.map(([command]) => command);

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

export function render(ui: ComponentChildren) {
  return renderBare(<>{ui}</>, {
    wrapper: ({ children }: { children: ComponentChildren }) => (
      <Texts.Provider value={text}>
        <Dispatch.Provider value={dispatch}>{children}</Dispatch.Provider>
      </Texts.Provider>
    ),
  });
}

/** Finds a button by its accessible name, also in collapsed parts. */
export const button = (name: string) => screen.getByRole('button', { name, hidden: true });
export const click = (name: string) => fireEvent.click(button(name));

/** The radio button of a destination. */
export const choice = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

/** Here the accessible name of a select includes the texts of its options, so only the beginning is compared. */
export const select = (label: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: (name) => name.startsWith(label) });
export const choose = (label: string, value: string) =>
  fireEvent.change(select(label), { target: { value } });
export const optionsOf = (label: string) => [...select(label).options].map(({ textContent }) => textContent);

/** The summaries of the sections, and whether each is open. */
export const disclosures = (container: Element) =>
  [...container.querySelectorAll<HTMLDetailsElement>('details.disclosure')].map((details) => [
    details.querySelector('summary')?.textContent,
    details.open,
  ]);

export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

export const TOOL = 'https://www.facebook.com/tyi';

export const GUIDE: Guide = {
  id: 'photos',
  title: 'Transfer your photos',
  headline: 'Send your photos to another service',
  promise: 'Meta sends a copy.',
  language: 'en',
  dataType: 'photos',
  sources: ['facebook', 'instagram'],
  destinations: ['koofr', 'dropbox'],
  checked: '2026-11-23',
  version: 'v1',
  direct: true,
  tool: TOOL,
  toolId: 'meta',
  names: { facebook: 'Facebook', instagram: 'Instagram', koofr: 'Koofr', dropbox: 'Dropbox' },
  formatted: {
    en: { sources: 'Facebook or Instagram', checked: '23 Nov 2026' },
  },
  intro: [paragraph('Meta can send a copy.')],
  sections: [
    {
      kind: 'before',
      heading: 'Before you start',
      blocks: [
        {
          type: 'list',
          ordered: false,
          items: [
            { children: [paragraph('Have your password at hand.')] },
            { service: 'koofr', children: [paragraph('Koofr needs an account.')] },
            { service: 'facebook', children: [paragraph('Facebook may ask twice.')] },
          ],
        },
        { type: 'for-service', service: 'dropbox', children: [paragraph('Dropbox needs space.')] },
      ],
      steps: [],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      blocks: [paragraph('That is all.')],
      steps: [
        {
          slug: 'open',
          title: ['Open the tool'],
          reachedOn: ['meta'],
          blocks: [
            paragraph('Use this button.'),
            { type: 'actions', actions: [{ label: 'Open the tool now', href: TOOL, opensTool: true }] },
            {
              type: 'actions',
              actions: [{ label: 'Read more', href: 'https://dtinit.org/', opensTool: false }],
            },
          ],
        },
        {
          slug: 'start',
          title: ['Start'],
          reachedOn: [],
          blocks: [
            paragraph(
              'See ',
              { type: 'link', href: 'https://koofr.eu/', children: ['Koofr’s page'] },
              ' or ',
              { type: 'guide-link', guide: 'posts', children: ['the guide for posts'] },
            ),
          ],
        },
      ],
    },
    { kind: 'other', heading: 'One more thing', blocks: [paragraph('The end.')], steps: [] },
  ],
};

/** The same with what comes after the steps. */
export const WHOLE_GUIDE: Guide = {
  ...GUIDE,
  sections: [
    ...GUIDE.sections,
    {
      kind: 'arrives',
      heading: 'When it arrives',
      blocks: [
        {
          type: 'list',
          ordered: false,
          items: [
            { service: 'koofr', children: [paragraph('Look in the folder Photos.')] },
            { service: 'dropbox', children: [paragraph('Look in the folder Apps.')] },
          ],
        },
      ],
      steps: [],
    },
    {
      kind: 'wrong',
      heading: 'If something goes wrong',
      blocks: [paragraph('Start it once more.')],
      steps: [],
    },
    {
      kind: 'afterwards',
      heading: 'Afterwards',
      blocks: [
        paragraph('Delete the old ones. See ', {
          type: 'guide-link',
          guide: 'videos',
          children: ['the videos'],
        }),
      ],
      steps: [],
    },
  ],
};

export function guideView(fields: Partial<GuideModel> = {}): GuideModel {
  const { guide = GUIDE, transfer, match } = fields;
  const progress = progressOf(stepsOf(guide), transfer, match);
  return { guide, names: GUIDE.names, others: [], progress, ...fields };
}

export const bannerView = (fields: Partial<BannerView> = {}): BannerView => ({
  ...guideView(fields),
  match: { service: 'facebook', kind: 'settings' },
  isExpanded: false,
  isPinned: false,
  isSiteHidden: false,
  position: 'bottom',
  asksArrival: false,
  reportLink: true,
  canOpenPanel: false,
  ...fields,
});
