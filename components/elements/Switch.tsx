interface Props {
  readonly on: boolean;
  /** The ids of the elements with its name and its description. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onSwitch: (on: boolean) => void;
}

/** A switch. It shows `on` and not the click, which may be refused. */
export function Switch({ on, labelledBy, describedBy, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      checked={on}
      onClick={(event) => {
        event.preventDefault();
        onSwitch(!on);
      }}
    />
  );
}
