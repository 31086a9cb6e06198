const MONTHS = 9;

/** Whether a guide's facts were last checked over nine calendar months ago. `checked`: `YYYY-MM-DD`. */
export function isOld(checked: string, now: number): boolean {
  const [year = 0, month = 0, day = 0] = checked.split('-').map(Number);
  const today = new Date(now);
  const months = (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - month;
  return months > MONTHS || (months === MONTHS && today.getUTCDate() > day);
}
