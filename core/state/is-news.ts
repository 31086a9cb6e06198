/**
 * Whether the news of a version are new to a person who has seen those of `seen`; '' stands for none. After the extension
 * was set back to an earlier version they are not.
 */
export const isNews = (version: string, seen: string): boolean =>
  version.localeCompare(seen, 'en', { numeric: true }) > 0;
