import { useState } from 'preact/hooks';
import type { Catalogue } from '../core/catalogue';
import type { GuideSummary } from '../core/guide';
import { dataTypesOf, destinationsOf, pickGuides, sourcesOf, type Pick as Picked } from '../core/pick-guides';
import type { ServiceId } from '../core/service';
import { Choice } from './Choice';
import { useTexts } from './texts';

interface Props {
  readonly catalogue: Pick<Catalogue, 'guides' | 'services'>;
  /** What the search has found; `undefined` as long as nothing is searched for. */
  readonly found: readonly GuideSummary[] | undefined;
  readonly onSearch: (query: string) => void;
  readonly onOpenGuide: (guide: string, destination?: ServiceId) => void;
}

const sameLabel = (value: string) => ({ value, label: value });

/** All guides: by data type, source and destination, offering only what exists, or by a search. */
export function GuidePicker({ catalogue, found, onSearch, onOpenGuide }: Props) {
  const t = useTexts();
  const [picked, setPicked] = useState<Picked>({});
  const { guides, services } = catalogue;
  const byName = (id: ServiceId) => ({ value: id, label: services[id]?.name ?? id });
  const { dataType, source, destination } = picked;
  const results = found ?? (dataType === undefined ? guides : pickGuides(guides, picked));
  return (
    <div class="picker">
      <label>
        <span>{t('popup.search')}</span>
        <input
          class="field"
          type="search"
          onInput={(event) => {
            onSearch(event.currentTarget.value);
          }}
        />
      </label>
      {found === undefined && (
        <Choice
          label={t('popup.what')}
          value={dataType ?? ''}
          none={t('popup.any')}
          options={dataTypesOf(guides).map(sameLabel)}
          onChoose={(value) => {
            setPicked(value === '' ? {} : { dataType: value });
          }}
        />
      )}
      {found === undefined && dataType !== undefined && (
        <Choice
          label={t('popup.from')}
          value={source ?? ''}
          none={t('popup.any')}
          options={sourcesOf(guides, dataType).map(byName)}
          onChoose={(value) => {
            setPicked(value === '' ? { dataType } : { dataType, source: value });
          }}
        />
      )}
      {found === undefined && dataType !== undefined && source !== undefined && (
        <Choice
          label={t('popup.to')}
          value={destination ?? ''}
          none={t('popup.any')}
          options={destinationsOf(guides, dataType, source).map(byName)}
          onChoose={(value) => {
            setPicked(value === '' ? { dataType, source } : { dataType, source, destination: value });
          }}
        />
      )}
      <p role="status">{results.length === 0 ? t('popup.noneFound') : ''}</p>
      <ul class="results" aria-label={t('popup.found')}>
        {results.map((guide) => (
          <li key={guide.id}>
            <button
              type="button"
              class="button"
              onClick={() => {
                onOpenGuide(guide.id, found === undefined ? destination : undefined);
              }}
            >
              {guide.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
