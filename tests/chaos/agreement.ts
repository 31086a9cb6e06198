import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Guide } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import { doneOf, stepsOf } from '../../core/guides/steps';
import { inlineText } from '../../core/guides/rich-text';
import { withoutEnded } from '../../core/state/hidden-sites';
import { isUnderWay, type Transfer } from '../../core/state/transfer';
import { isFinished } from './banner-acts';
import type { Ground, OwnPage, WebTab } from './ground';
import { guideOf, placeOf } from './guide-acts';
import type { Look } from './look';
import { guides, loadGuideModel, serviceName, type Stored } from './product';

/*
 * Whether a surface shows what is stored. Each check answers what is amiss, or nothing.
 */

const texts = parse(readFileSync('locales/en.yml', 'utf8')) as Record<string, Record<string, string>>;
const KEYS = Object.entries(texts).flatMap(([group, all]) =>
  Object.keys(all).map((key) => `${group}.${key}`),
);

/** The slugs of the steps that a surface shows as done. */
const ticked = ({ controls }: Look, guide: Guide) =>
  stepsOf(guide)
    .filter(({ title }) =>
      controls.some(
        ({ kind, name, checked }) => kind === 'check' && checked && name === `Done: ${inlineText(title)}`,
      ),
    )
    .map(({ slug }) => slug);

const showsTransfer = ({ controls }: Look) => controls.some(({ name }) => name === 'Start over');

const isSame = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** The stored transfers that look as the one that a surface shows. */
export function shownTransfers(
  look: Look,
  guide: Guide,
  place: string | undefined,
  { log }: Stored,
): readonly Transfer[] {
  if (!showsTransfer(look)) return [];
  return log.transfers.filter(
    (one) =>
      one.guide === guide.id &&
      one.destination === place &&
      isUnderWay(one) &&
      isSame(doneOf(stepsOf(guide), one), ticked(look, guide)),
  );
}

/** No surface is empty, or shows the name of a text instead of the text, or complains without a reason. */
export function soundness(look: Look, mayComplain: boolean): string | undefined {
  if (look.text.trim() === '') return 'it is empty';
  const key = KEYS.find((one) => look.text.includes(one));
  if (key !== undefined) return `it shows the key ${key}`;
  return look.alerts.length > 0 && !mayComplain ? `it complains: ${look.alerts.join()}` : undefined;
}

export async function bannerAgreement(
  ground: Ground,
  tab: WebTab,
  look: Look,
  stored: Stored,
): Promise<string | undefined> {
  const page = ground.pageOf(tab, stored);
  if (isFinished(look)) return undefined;
  if (!page) return 'it is there, on a page that has no guide';
  const guide = guideOf(look);
  if (!guide) return `it shows no guide: ${look.text.slice(0, 200)}`;
  const wanted = tab.asked ?? page.guides[0]?.id;
  if (guide.id !== wanted) return `it shows the guide ${guide.id}, and should show ${wanted}`;
  const view = await loadGuideModel(guide.id, stored, page);
  const { transfer } = view;
  const steps = stepsOf(guide);
  if (look.controls.some(({ name }) => name === 'Show me')) {
    const progress = transfer ? `${doneOf(steps, transfer).length} of ${steps.length}` : undefined;
    if (progress === undefined ? /^\d+ of \d+/.test(look.text) : !look.text.startsWith(progress))
      return `its line is "${look.text}", and the progress is ${progress}`;
    return undefined;
  }
  if (look.text.includes('Did it arrive at'))
    return transfer ? undefined : 'it asks whether something arrived, where nothing was sent';
  return viewAgreement(look, guide, [
    view,
    ...(tab.chosen === undefined ? [] : [{ ...view, destination: tab.chosen }]),
  ]);
}

/** Whether place and ticks are those of one of these views. */
function viewAgreement(
  look: Look,
  guide: Guide,
  views: readonly Pick<GuideModel, 'destination' | 'transfer'>[],
): string | undefined {
  const place = placeOf(look, guide);
  const ticks = ticked(look, guide);
  const fits = views.some(
    ({ destination, transfer }) =>
      destination === place &&
      isSame(doneOf(stepsOf(guide), transfer), ticks) &&
      (transfer !== undefined) === showsTransfer(look),
  );
  const could = views.map(
    ({ destination, transfer }) =>
      `${destination} with ${transfer ? `[${transfer.done.join()}]` : 'no transfer'}`,
  );
  return fits
    ? undefined
    : `it shows ${guide.id} to ${place} with [${ticks.join()}], and should show ${could.join(' or ')}`;
}

export async function ownPageAgreement(
  ground: Ground,
  own: OwnPage,
  look: Look,
  stored: Stored,
): Promise<string | undefined> {
  if (own.name === 'options' || own.name === 'welcome') return choicesAgreement(ground, own, look, stored);
  const guide = guideOf(look);
  if (!guide) return listAgreement(look, stored);
  const page = ground.front && ground.pageOf(ground.front, stored);
  const place = placeOf(look, guide);
  const underWay = stored.log.transfers.filter((one) => one.guide === guide.id && isUnderWay(one));
  const asked = [{}, { destination: place }, ...underWay.map(({ id }) => ({ transfer: id }))];
  const views = await Promise.all(
    [page, undefined].flatMap((one) => asked.map((of) => loadGuideModel(guide.id, stored, one, of))),
  );
  return viewAgreement(look, guide, views);
}

function listAgreement({ controls, text }: Look, { log }: Stored): string | undefined {
  const known = log.transfers.filter(({ guide }) => guides.some(({ id }) => id === guide));
  const underWay = known.filter(isUnderWay).length;
  const shown = controls.filter(({ name }) => name.startsWith('Go on: ')).length;
  if (shown !== underWay) return `it lists ${shown} transfers under way, and ${underWay} are`;
  const finished = log.transfers.length - log.transfers.filter(isUnderWay).length;
  const told = Number(/Finished: (\d+)/.exec(text)?.[1] ?? 0);
  return told === finished ? undefined : `it lists ${told} finished transfers, and there are ${finished}`;
}

function choicesAgreement(
  ground: Ground,
  own: OwnPage,
  { controls }: Look,
  { preferences, quiet }: Stored,
): string | undefined {
  const chosen = (label: string) =>
    controls.find(({ kind, name }) => kind === 'select' && name === label)?.chosen;
  for (const dataType of new Set(guides.map((guide) => guide.dataType))) {
    const place = preferences.destinations[dataType];
    const wanted = place === undefined ? 'not decided' : serviceName(place);
    if (chosen(dataType) !== wanted)
      return `${dataType} go to "${chosen(dataType)}", and should go to "${wanted}"`;
  }
  if (own.name === 'welcome') return undefined;
  const edge = preferences.edge === 'top' ? 'At the top' : 'At the bottom';
  if (chosen('Where the line sits') !== edge)
    return `the line sits "${chosen('Where the line sits')}", and should "${edge}"`;
  const on = controls.filter(({ kind, checked }) => kind === 'check' && checked).map(({ name }) => name);
  if (!isSame(on.sort(), [...ground.sitesOn].sort()))
    return `these sites are on: "${on.join()}", and should be: "${[...ground.sitesOn].join()}"`;
  const quietOn = Object.keys(withoutEnded(quiet, guides, Date.now()))
    .map((id) => `Undo quiet on ${serviceName(id)}`)
    .sort();
  const listed = controls
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Undo quiet on'))
    .sort();
  return isSame(quietOn, listed)
    ? undefined
    : `it lists "${listed.join()}", and should list "${quietOn.join()}"`;
}
