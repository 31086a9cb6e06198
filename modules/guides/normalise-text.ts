/** Takes the BOM off and makes every line end in `\n`; lines and columns stay what they were. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
