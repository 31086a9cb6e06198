/** Drawn on a grid of 16 by 16, as lines of the text's colour. */
const DRAWINGS = {
  close: 'M4 4l8 8M12 4l-8 8',
  minimize: 'M4 11.5h8',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  check: 'M3.5 8.5l3 3 6-6.5',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3L7.5 8.5',
  settings:
    'M8 3.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6zM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zM8 1.6v2.1M8 12.3v2.1M1.6 8h2.1M12.3 8h2.1M3.5 3.5L5 5M11 11l1.5 1.5M12.5 3.5L11 5M5 11l-1.5 1.5',
  down: 'M4.5 6.5L8 10l3.5-3.5',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A sign of the UI. It says nothing to a screen reader: its button or its text does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.4 : 1.6}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
