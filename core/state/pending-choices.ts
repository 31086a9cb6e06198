/**
 * Whether choices made in a surface no longer hold because the stored value went from `before` to `now`. The last choice
 * holds while the stored value runs after it, through the choices before: otherwise a select would jump under the keys.
 */
export const endsChoices = <Value>(choices: readonly Value[], before: Value, now: Value): boolean =>
  now === choices.at(-1) || (now !== before && !choices.includes(now));
