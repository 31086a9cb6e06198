import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GuideView } from '../../../../components/guide/GuideView';
import { Report } from '../../../../components/report';
import type { GuideModel } from '../../../../core/guides/guide-model';
import type { ReportForm } from '../../../../core/guides/report-url';
import { sampleTransfer } from '../../core/samples';
import { GUIDE, guideView, render } from '../samples';
import { text } from '../texts';

afterEach(() => {
  vi.useRealTimers();
});

const show = (view: Partial<GuideModel> = {}, form?: ReportForm) =>
  render(
    <Report.Provider value={form}>
      <GuideView view={guideView(view)} onOpenGuide={() => undefined} />
    </Report.Provider>,
  ).container;

describe('the day of the last check', () => {
  const CHECKED = text('guide.checked', ['23 Nov 2026']);
  const OLD = text('guide.old', ['23 Nov 2026']);

  test.each([
    ['up to nine months later it stands alone', '2027-08-23', CHECKED, OLD],
    ['after that comes what it means', '2027-08-24', OLD, CHECKED],
  ])('%s', (_, now, shown, other) => {
    vi.setSystemTime(now);
    show();
    expect(screen.getByText(shown).className).toBe('small');
    expect(screen.queryByText(other)).toBeNull();
  });

  test('is shown only if the guide has it', () => {
    const { checked: _day, ...guide } = GUIDE;
    const { checked: _formatted, ...fields } = GUIDE.formatted['en']!;
    const container = show({ guide: { ...guide, formatted: { en: fields } } });
    expect(container.textContent).not.toContain(text('guide.checked', ['']));
  });
});

describe('the link to report what doesn’t match', () => {
  const FORM = { address: 'https://example.org/issues', browserName: 'Edge' };
  const link = () => screen.queryByText(text('guide.report'))?.closest('a');
  const facts = () => Object.fromEntries(new URL(link()?.href ?? '').searchParams);
  const FACTS = { guide: GUIDE.id, version: GUIDE.version, browser: 'Edge' };

  test('opens the project’s form with the guide and the browser', () => {
    show({ destination: 'koofr' }, FORM);
    expect(link()?.href).toMatch(/^https:\/\/example\.org\/issues\/new\?/);
    expect(link()?.referrerPolicy).toBe('no-referrer');
    expect(facts()).toMatchObject(FACTS);
    expect(facts()['step']).toBeUndefined();
  });

  test('names the current step of a transfer, until all are done', () => {
    show({ destination: 'koofr', transfer: sampleTransfer({ id: 't1', done: ['open'] }) }, FORM);
    expect(facts()).toMatchObject({ ...FACTS, step: '2 (start)' });
    cleanup();
    show({ destination: 'koofr', transfer: sampleTransfer({ id: 't1', done: ['open', 'start'] }) }, FORM);
    expect(facts()).toMatchObject(FACTS);
    expect(facts()['step']).toBeUndefined();
  });

  test.each([undefined, { ...FORM, address: 'http://example.org/issues' }])(
    'is absent without a form at an https address: %o',
    (form) => {
      show({}, form);
      expect(link()).toBeUndefined();
    },
  );
});
