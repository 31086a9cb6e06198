/** What a guide can be about: the public collection's data types, and ours. */
export const DATA_TYPES = [
  'Blog',
  'Book History',
  'Contacts',
  'Events',
  'Forum posts',
  'Likes or Favorites',
  'Newsletter',
  'Notes',
  'Photos',
  'Playlists',
  'Posts',
  'Tasks',
  'Text Social Media',
  'Videos',
  'Viewing History',
] as const;
