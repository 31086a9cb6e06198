import { useId } from 'preact/hooks';
import type { GuideSummary } from '../../core/guides/guide';
import type { ServiceId, ServiceNames } from '../../core/pages/service';
import { DataTypeIcon } from '../elements/DataTypeIcon';
import { useTexts } from '../texts';
import { formatNames } from './format';

interface Props {
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
  readonly heading: string;
  /** Whether these are some of the guides, so that their number is news; false while they are loading. */
  readonly isResult: boolean;
  readonly onOpen: (guide: string) => void;
}

/** Nobody reads a longer list. */
const MOST = 50;

/** A list of guides, each with its data type, title and services. Announces how many a search has found. */
export function GuideResults({ guides, names, heading, isResult, onOpen }: Props) {
  const t = useTexts();
  const id = useId();
  const count = () => {
    if (guides.length === 0) return t('popup.noneFound');
    if (guides.length > MOST) return t('popup.more', [String(guides.length - MOST)]);
    return t('popup.foundCount', [String(guides.length)]);
  };
  return (
    <section class="results" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="small" role="status">
        {isResult ? count() : ''}
      </p>
      <ul aria-labelledby={id}>
        {guides.slice(0, MOST).map((guide) => (
          <li key={guide.id}>
            <DataTypeIcon of={guide.dataType} />
            <button type="button" onClick={() => onOpen(guide.id)}>
              {guide.title}
            </button>
            <Services guide={guide} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From where to where; the data type if a service's name isn't known. */
function Services({ guide, names }: { guide: GuideSummary; names: ServiceNames }) {
  const t = useTexts();
  const { sources, destinations, dataType } = guide;
  const isKnown = [...sources, ...destinations].every((id) => names[id] !== undefined);
  if (!isKnown) return <span class="small">{t(`dataType.${dataType}`)}</span>;
  const list = (ids: readonly ServiceId[]) =>
    formatNames(
      t('language'),
      ids.map((id) => names[id] ?? id),
      'disjunction',
    );
  const [from, to] = [list(sources), list(destinations)];
  return (
    <span class="small">
      <span class="visually-hidden">{t('guide.route', [from, to])}</span>
      <span aria-hidden="true">
        <bdi>{from}</bdi> <span class="arrow" /> <bdi>{to}</bdi>
      </span>
    </span>
  );
}
