/**
 * Whether a change of the stored value from `before` to `now` ends the pending choices of a surface. While the stored
 * value catches up through earlier choices, the last one is shown: otherwise a select would jump back under arrow keys.
 */
export const endsChoices = <Value>(choices: readonly Value[], before: Value, now: Value): boolean =>
  now === choices.at(-1) || (now !== before && !choices.includes(now));
