/** What a guide can be about: the public collection's data types, and ours. What most people ask for comes first. */
export const DATA_TYPES = [
  'Photos',
  'Videos',
  'Playlists',
  'Posts',
  'Notes',
  'Events',
  'Contacts',
  'Blog',
  'Book History',
  'Forum posts',
  'Likes or Favorites',
  'Newsletter',
  'Tasks',
  'Text Social Media',
  'Viewing History',
  'Everything',
] as const;

/** Where a data type stands in that order; an unknown one comes last. */
export function dataTypeOrder(dataType: string): number {
  const index = (DATA_TYPES as readonly string[]).indexOf(dataType);
  return index === -1 ? DATA_TYPES.length : index;
}
