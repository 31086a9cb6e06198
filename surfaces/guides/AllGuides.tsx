import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { GuidePicker } from '../../components/popup/GuidePicker';
import type { DataType } from '../../core/guides/data-types';
import type { GuideRoute } from '../../core/guides/filter-guides';
import type { DataTypeIndex, PickerIndex } from '../../core/guides/guide-index';
import type { Preferences } from '../../core/state/state';
import { preferredFirst } from '../../core/guides/rank-guides';
import type { GuideSearch } from '../../core/guides/search-guides';
import { loadDataType, loadPicker, loadSearch } from '../../platform/collection';
import { useLoaded } from '../use-loaded';

interface Props {
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly preferences: Preferences;
  readonly onOpenGuide: (guide: string, route: GuideRoute) => void;
  readonly onFailure: (error?: unknown) => void;
}

const NOTHING_YET: PickerIndex = { dataTypes: [], guides: [], names: {} };

/** The picker and the search. Loads the parts of the index that they need. */
export function AllGuides({ titleRef, preferences, onOpenGuide, onFailure }: Props) {
  const [start, setStart] = useState(NOTHING_YET);
  const [dataType, setDataType] = useState<DataType>();
  const [index, setIndex] = useState<DataTypeIndex>();
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState<{ find: GuideSearch }>();

  const preferred = <Part extends Pick<PickerIndex, 'guides'>>(part: Part) => ({
    ...part,
    guides: preferredFirst(part.guides, preferences),
  });
  useLoaded(loadPicker, setStart, onFailure, []);
  const loadIndex = () => {
    setIndex(undefined);
    return dataType === undefined ? undefined : loadDataType(dataType);
  };
  useLoaded(loadIndex, setIndex, onFailure, [dataType]);

  const startSearch = (text: string) => {
    setQuery(text.trim());
    if (search || text.trim() === '') return;
    loadSearch().then((find) => setSearch({ find }), onFailure);
  };

  return (
    <GuidePicker
      titleRef={titleRef}
      start={preferred(start)}
      index={index && preferred(index)}
      found={query === '' ? undefined : search?.find(query, preferences)}
      onChooseDataType={setDataType}
      onSearch={startSearch}
      onOpenGuide={onOpenGuide}
    />
  );
}
