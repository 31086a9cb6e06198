interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the empty choice is called; without it there is none. */
  readonly none?: string;
  readonly row?: boolean;
  readonly onChoose: (value: string) => void;
}

/** A labelled select. */
export function Choice({ label, value, options, none, row, onChoose }: Props) {
  return (
    <label class={row === true ? 'row' : undefined}>
      <span>{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
