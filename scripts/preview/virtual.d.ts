declare module 'virtual:preview' {
  export const guides: readonly import('../../core/guides/guide').Guide[];
  /** As `npm run guides:check` prints them. */
  export const problems: readonly string[];
  /** The UI's texts, by their keys. */
  export const texts: Readonly<Record<string, string>>;
}
