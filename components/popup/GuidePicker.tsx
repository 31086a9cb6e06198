import { useState } from 'preact/hooks';
import type { DataTypeIndex } from '../../core/guides/guide-index';
import type { GuideSummary } from '../../core/guides/guide';
import type { DataType } from '../../core/guides/data-types';
import { destinationsOf, filterGuides, sourcesOf, type GuideFilter } from '../../core/guides/filter-guides';
import type { ServiceId } from '../../core/pages/service';
import { Choice } from '../elements/Choice';
import { useTexts } from '../texts';

interface Props {
  readonly dataTypes: readonly DataType[];
  /** The guides to list before anything is chosen. */
  readonly guides: readonly GuideSummary[];
  /** The guides of the chosen data type; `undefined` until they are loaded. */
  readonly index: DataTypeIndex | undefined;
  /** The search results; `undefined` while nothing is searched for. */
  readonly found: readonly GuideSummary[] | undefined;
  readonly onChooseDataType: (dataType: DataType | undefined) => void;
  readonly onSearch: (query: string) => void;
  readonly onOpenGuide: (guide: string, destination?: ServiceId) => void;
}

/** Nobody reads a longer list. */
const MOST = 50;

/** Finds a guide by data type, source and destination (only combinations that exist), or by a search. */
export function GuidePicker(props: Props) {
  const { dataTypes, index, found, onChooseDataType, onSearch, onOpenGuide } = props;
  const t = useTexts();
  const [filter, setFilter] = useState<GuideFilter>({});
  const { dataType, source, destination } = filter;
  const ofType = dataType === undefined ? undefined : index;
  const byName = (id: ServiceId) => ({ value: id, label: ofType?.names[id] ?? id });
  const filtered = dataType === undefined ? props.guides : filterGuides(ofType?.guides ?? [], filter);
  const results = found ?? filtered;
  const isSettled = found !== undefined || dataType === undefined || ofType !== undefined;
  return (
    <div class="picker">
      <label>
        <span>{t('popup.search')}</span>
        <input class="field" type="search" onInput={(event) => onSearch(event.currentTarget.value)} />
      </label>
      {found === undefined && (
        <Choice
          label={t('popup.what')}
          value={dataType ?? ''}
          none={t('popup.any')}
          options={dataTypes.map((id) => ({ value: id, label: t(`dataType.${id}`) }))}
          onChoose={(value) => {
            const chosen = dataTypes.find((id) => id === value);
            setFilter(chosen === undefined ? {} : { dataType: chosen });
            onChooseDataType(chosen);
          }}
        />
      )}
      {found === undefined && dataType !== undefined && ofType && (
        <Choice
          label={t('popup.from')}
          value={source ?? ''}
          none={t('popup.any')}
          options={sourcesOf(ofType.guides, dataType).map(byName)}
          onChoose={(value) => setFilter(value === '' ? { dataType } : { dataType, source: value })}
        />
      )}
      {found === undefined && dataType !== undefined && ofType && source !== undefined && (
        <Choice
          label={t('popup.to')}
          value={destination ?? ''}
          none={t('popup.any')}
          options={destinationsOf(ofType.guides, dataType, source).map(byName)}
          onChoose={(value) =>
            setFilter(value === '' ? { dataType, source } : { dataType, source, destination: value })
          }
        />
      )}
      <Results
        guides={results}
        note={found !== undefined && results.length === 0 ? t('popup.noneFound') : ''}
        isSettled={isSettled}
        onOpen={(guide) => onOpenGuide(guide, found === undefined ? destination : undefined)}
      />
    </div>
  );
}

interface ResultsProps {
  readonly guides: readonly GuideSummary[];
  readonly note: string;
  readonly isSettled: boolean;
  readonly onOpen: (guide: string) => void;
}

function Results({ guides, note, isSettled, onOpen }: ResultsProps) {
  const t = useTexts();
  const more = guides.length > MOST ? t('popup.more', [String(guides.length - MOST)]) : '';
  return (
    <>
      <p role="status">{isSettled ? note || more : ''}</p>
      <ul class="results" aria-label={t('popup.found')}>
        {guides.slice(0, MOST).map((guide) => (
          <li key={guide.id}>
            <button type="button" class="button" onClick={() => onOpen(guide.id)}>
              {guide.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
