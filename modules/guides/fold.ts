/** How names are compared: neither case nor the amount of white space makes a difference. */
export function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
