import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { endsChoices } from '../../core/state/pending-choices';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The label of the empty option; without it there is no such option. */
  readonly none?: string;
  /** As a row of a card: the label beside the select. */
  readonly row?: boolean;
  /** In a row: shown below the label. */
  readonly hint?: string | undefined;
  /** Calls back if the choice could not be stored. */
  readonly onChoose: (value: string, onFailure: () => void) => void;
}

/** A labelled select. It shows the person's choice until `value` has caught up. */
export function Choice({ label, value, options, none, row, hint, onChoose }: Props) {
  const id = useId();
  const [choices, setChoices] = useState<readonly string[]>([]);
  const before = useRef(value);
  useEffect(() => {
    const last = before.current;
    before.current = value;
    setChoices((made) => (made.length > 0 && endsChoices(made, last, value) ? [] : made));
  }, [value]);
  const select = (
    <select
      class="field"
      id={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      value={choices.at(-1) ?? value}
      onChange={({ currentTarget: { value: chosen } }) => {
        setChoices((made) => [...made, chosen]);
        onChoose(chosen, () => setChoices([]));
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (row !== true)
    return (
      <label>
        <span>{label}</span>
        {select}
      </label>
    );
  return (
    <div class="row">
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="small">
            {hint}
          </p>
        )}
      </div>
      {select}
    </div>
  );
}
