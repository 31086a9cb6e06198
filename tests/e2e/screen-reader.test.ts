import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { KOOFR, open, TOOL, withExtension } from './extension';
import { transferUpTo } from './surface-states';
import { waitForFocus } from '../../tools/browsers/keyboard';
import { findNode, spokenLines, type AccessibleNode } from '../../tools/browsers/spoken';
import { DEADLINE_MS } from '../../tools/browsers/wait';
import { guide, PHOTOS, stepsOf, stepTitle } from '../../tools/guides';
import { text } from '../../tools/texts';
import { answerArrival, closeBanner } from '../../tools/surfaces/banner';
import { doneName, finishStep, waitForStep } from '../../tools/surfaces/guide';
import { search } from '../../tools/surfaces/popup';

const context = withExtension();
const LAST = stepsOf(PHOTOS).length;

/** A line of what a screen reader says: see `spokenLines`. */
const line = (role: string, name: string, ...states: string[]) =>
  [role, JSON.stringify(name), ...states].join(' ');
const disclosure = (name: string, state = 'collapsed') => line('disclosure', name, state);
const section = (name: string) => [disclosure(name), line('heading', name, '3')];

/** Waits until what is said of a part of the page is as expected. `read` picks or compares the part. */
const expectSpoken = (page: Page, read: (root: AccessibleNode) => unknown) =>
  expect.poll(async () => read(await context.session.engine.accessibleNodes(page)), { timeout: DEADLINE_MS });

const banner = (root: AccessibleNode) => spokenLines(findNode(root, 'complementary') ?? root);
const steps = (root: AccessibleNode) =>
  spokenLines(findNode(root, 'list', text('section.steps')) ?? root).slice(1);

const BAR = [
  line('complementary', text('banner.label')),
  disclosure(text('banner.more')),
  line('button', text('banner.minimize')),
  line('button', text('banner.close')),
  line('article', guide(PHOTOS).title),
];

test('the first sight: what it is, where it can go, the step to do now', async () => {
  const { session } = context;
  const { page } = await open(session, TOOL);
  const { headline, destinations, names } = guide(PHOTOS);
  const toLastStep = (root: AccessibleNode) => {
    const lines = banner(root);
    return lines.slice(0, lines.indexOf(section(text('section.arrives'))[0] ?? ''));
  };
  await expectSpoken(page, toLastStep).toEqual([
    ...BAR,
    line('heading', headline, '2'),
    line('group', text('guide.destination')),
    ...destinations.map((id) => line('radio', names[id] ?? id, 'not checked')),
    line('status', '', 'polite'),
    ...section(text('section.before')),
    line('heading', text('section.steps'), '3'),
    line('list', text('section.steps')),
    disclosure(`${stepTitle(PHOTOS, 1)} ${text('guide.here')}`),
    line('checkbox', doneName(PHOTOS, 2), 'not checked'),
    disclosure(stepTitle(PHOTOS, 2), 'expanded'),
    line('button', text('guide.next')),
    line('checkbox', doneName(PHOTOS, 3), 'not checked'),
    disclosure(stepTitle(PHOTOS, 3)),
    line('button', text('guide.allSteps', String(LAST))),
  ]);
});

test('a step: what is done, which one has the focus, and what starting over has changed', async () => {
  const { session } = context;
  await session.storage.writeState({ transfers: [transferUpTo(2)] });
  const { page, banner: view } = await open(session, TOOL);
  await waitForStep(view, PHOTOS, 3);
  await finishStep(view);
  await expectSpoken(page, (root) => steps(root).slice(0, 7)).toEqual([
    disclosure(`${stepTitle(PHOTOS, 1)} ${text('guide.here')}`),
    line('checkbox', doneName(PHOTOS, 2), 'checked'),
    disclosure(stepTitle(PHOTOS, 2)),
    line('checkbox', doneName(PHOTOS, 3), 'checked'),
    disclosure(stepTitle(PHOTOS, 3)),
    line('checkbox', doneName(PHOTOS, 4), 'not checked'),
    line('disclosure', stepTitle(PHOTOS, 4), 'focused', 'expanded'),
  ]);
  await expectSpoken(page, (root) => banner(root).slice(BAR.length, BAR.length + 3)).toEqual([
    line('heading', text('guide.step', '4', String(LAST)), '2'),
    line('button', text('guide.change', 'Koofr'), 'collapsed'),
    line('status', '', 'polite'),
  ]);
  await view.clickButton(text('guide.manage'));
  await view.clickButton(text('transfer.startOver'));
  await expectSpoken(page, banner).toContain(
    line('status', `${text('undo.startOver')} ${text('undo.button')}`, 'polite'),
  );
});

test('the question whether everything has arrived, its answer, and what ✕ did', async () => {
  const { session } = context;
  await session.storage.writeState({ transfers: [transferUpTo(LAST)] });
  const { page, banner: view } = await open(session, KOOFR);
  await expectSpoken(page, (root) => banner(root).filter((one) => !one.startsWith('link'))).toEqual([
    ...BAR,
    line('heading', text('arrival.question', 'Koofr'), '2'),
    line('heading', text('section.arrives'), '3'),
    line('heading', 'Koofr', '4'),
    line('button', text('arrival.complete')),
    line('button', text('arrival.notYet')),
    line('button', text('arrival.problem')),
  ]);
  await closeBanner(view);
  await expectSpoken(page, banner).toEqual([
    line('complementary', text('banner.label')),
    line('status', text('notice.askedTomorrow'), 'polite'),
    line('button', text('undo.button'), 'focused'),
    line('button', text('notice.dismiss')),
  ]);
  const undo = (root: AccessibleNode) => findNode(root, 'button', text('undo.button'))?.description;
  await expectSpoken(page, undo).toBe(text('notice.askedTomorrow'));
  await view.clickButton(text('undo.button'));
  await answerArrival(view, 'complete');
  await waitForFocus(view, 'h2', text('arrival.finished'));
  await expectSpoken(page, banner).toContain(line('heading', text('arrival.finished'), 'focused', '2'));
});

test('the settings: sections, names and states, and the dialog for erasing', async () => {
  const { session } = context;
  const page = await session.openExtensionPage('options.html');
  const view = session.view(page);
  const sections = ['destinations', 'display', 'sites', 'hiddenSites', 'shortcuts', 'data'] as const;
  const titles = sections.map((key) => text(`settings.${key}`));
  const isFrame = (one: string) => /^(heading|navigation|region|link)/.test(one);
  await expectSpoken(page, (root) => spokenLines(root).filter(isFrame)).toEqual([
    line('heading', text('settings.title'), '1'),
    line('navigation', text('settings.sections')),
    ...titles.map((title) => line('link', title)),
    ...titles.flatMap((title) => [line('region', title), line('heading', title, '2')]),
    ...[text('backup.title'), text('settings.erase')].flatMap((title) => [
      line('region', title),
      line('heading', title, '3'),
    ]),
  ]);
  await expectSpoken(page, spokenLines).toEqual(
    expect.arrayContaining([
      line('combobox', text('dataType.photos'), 'collapsed'),
      line('combobox', text('settings.transfer'), 'collapsed'),
      line('switch', 'Flickr', 'not checked'),
      line('status', '', 'polite'),
    ]),
  );
  const hint = (root: AccessibleNode) => findNode(root, 'combobox', text('settings.transfer'))?.description;
  await expectSpoken(page, hint).toBe(text('settings.transferHint'));

  await view.clickButton(text('settings.eraseButton'));
  await expectSpoken(page, (root) => spokenLines(findNode(root, 'dialog') ?? root)).toEqual([
    line('dialog', text('settings.eraseQuestion'), 'modal'),
    line('heading', text('settings.eraseQuestion'), '2'),
    line('button', text('settings.eraseConfirm')),
    line('button', text('settings.cancel'), 'focused'),
  ]);
  await expectSpoken(page, (root) => findNode(root, 'dialog')?.description).toBe(text('settings.eraseHint'));
  await view.clickButton(text('settings.cancel'));
  await expectSpoken(page, spokenLines).toContain(line('button', text('settings.eraseButton'), 'focused'));
  await view.clickButton(text('settings.eraseButton'));
  await view.clickButton(text('settings.eraseConfirm'));
  await expectSpoken(page, spokenLines).toContain(line('status', text('settings.erased'), 'polite'));
});

test('a search says how many guides it has found, or that there is none', async () => {
  const { session } = context;
  const page = await session.openExtensionPage('popup.html');
  const popup = session.view(page);
  await search(popup, 'Koofr');
  await expectSpoken(page, spokenLines).toContainEqual(
    expect.stringMatching(new RegExp(`^status "${text('popup.foundCount', '[1-9]\\d*')}" polite$`)),
  );
  await search(popup, 'zzzz');
  await expectSpoken(page, spokenLines).toContain(line('status', text('popup.noneFound'), 'polite'));
});
