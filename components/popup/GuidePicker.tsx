import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { DataType } from '../../core/guides/data-types';
import {
  destinationsOf,
  filterGuides,
  sourcesOf,
  type GuideFilter,
  type GuideRoute,
} from '../../core/guides/filter-guides';
import type { GuideSummary } from '../../core/guides/guide';
import type { DataTypeIndex, PickerIndex } from '../../core/guides/guide-index';
import type { ServiceId } from '../../core/pages/service';
import { Choice } from '../elements/Choice';
import { useTexts } from '../texts';
import { DataTypeTiles } from './DataTypeTiles';
import { GuideResults } from './GuideResults';

interface Props {
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** What to show before anything is chosen. */
  readonly start: PickerIndex;
  /** The guides of the chosen data type; `undefined` until they are loaded. */
  readonly index: DataTypeIndex | undefined;
  /** The search results; `undefined` while nothing is searched for. */
  readonly found: readonly GuideSummary[] | undefined;
  readonly onChooseDataType: (dataType: DataType | undefined) => void;
  readonly onSearch: (query: string) => void;
  readonly onOpenGuide: (guide: string, route: GuideRoute) => void;
}

/** Finds a guide by data type, source and destination (only combinations that exist), by a search or by both. */
export function GuidePicker({ titleRef, start, index, found, ...acts }: Props) {
  const t = useTexts();
  const [filter, setFilter] = useState<GuideFilter>({});
  const { dataType, source, destination } = filter;
  const ofType = dataType === undefined ? undefined : index;
  const names = { ...start.names, ...ofType?.names };
  const guides = filterGuides(found ?? ofType?.guides ?? start.guides, filter);
  const isLoaded = found !== undefined || ofType !== undefined || guides.length > 0;
  const isChoice = found !== undefined || dataType !== undefined;
  const heading = () => {
    if (found !== undefined) return t('popup.found');
    return dataType === undefined ? t('popup.allCount', [String(guides.length)]) : t(`dataType.${dataType}`);
  };
  const choice = (
    label: string,
    value: ServiceId | undefined,
    ids: readonly ServiceId[],
    onChoose: (id: ServiceId | undefined) => void,
  ) => (
    <Choice
      label={label}
      value={value ?? ''}
      none={t('popup.any')}
      options={ids.map((id) => ({ value: id, label: names[id] ?? id }))}
      onChoose={(id) => onChoose(id === '' ? undefined : id)}
    />
  );
  return (
    <div class="picker">
      <h1 ref={titleRef ?? null} tabindex={-1}>
        {t('popup.title')}
      </h1>
      <DataTypeTiles
        dataTypes={start.dataTypes}
        chosen={dataType}
        onChoose={(chosen) => {
          setFilter(chosen === undefined ? {} : { dataType: chosen });
          acts.onChooseDataType(chosen);
        }}
      />
      {dataType !== undefined && ofType && (
        <div class="route-choices">
          {choice(t('popup.source'), source, sourcesOf(ofType.guides, dataType), (id) =>
            setFilter({ dataType, ...(id !== undefined && { source: id }) }),
          )}
          {source !== undefined &&
            choice(
              t('popup.destination'),
              destination,
              destinationsOf(ofType.guides, dataType, source),
              (id) => setFilter({ dataType, source, ...(id !== undefined && { destination: id }) }),
            )}
        </div>
      )}
      <label class="search">
        <span>{t('popup.search')}</span>
        <input
          class="field"
          type="search"
          placeholder={t('popup.searchHint')}
          onInput={(event) => acts.onSearch(event.currentTarget.value)}
        />
      </label>
      {(isChoice || guides.length > 0) && (
        <GuideResults
          guides={guides}
          names={names}
          heading={heading()}
          isResult={isChoice && isLoaded}
          onOpen={(guide) => acts.onOpenGuide(guide, { source, destination })}
        />
      )}
    </div>
  );
}
