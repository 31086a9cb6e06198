import type { DataType } from '../../core/guides/data-types';
import { DataTypeIcon } from '../elements/DataTypeIcon';
import { useTexts } from '../texts';

interface Props {
  readonly dataTypes: readonly DataType[];
  readonly chosen: DataType | undefined;
  readonly onChoose: (dataType: DataType | undefined) => void;
}

/** The data types to choose one from; choosing it again chooses none. */
export function DataTypeTiles({ dataTypes, chosen, onChoose }: Props) {
  const t = useTexts();
  return (
    <ul class="tiles">
      {dataTypes.map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id === chosen ? undefined : id)}
          >
            <DataTypeIcon of={id} />
            {t(`dataType.${id}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
