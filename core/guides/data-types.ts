/**
 * What a guide can be about, by the id under which it's stored and shown: the public collection's data types, and ours.
 * The front matter uses the English words. What most people ask for comes first.
 */
export const DATA_TYPES = {
  photos: 'Photos',
  videos: 'Videos',
  playlists: 'Playlists',
  posts: 'Posts',
  notes: 'Notes',
  events: 'Events',
  contacts: 'Contacts',
  blog: 'Blog',
  bookHistory: 'Book History',
  forumPosts: 'Forum posts',
  likes: 'Likes or Favorites',
  newsletter: 'Newsletter',
  tasks: 'Tasks',
  textPosts: 'Text Social Media',
  viewingHistory: 'Viewing History',
  everything: 'Everything',
} as const;

export type DataType = keyof typeof DATA_TYPES;

export const DATA_TYPE_IDS = Object.keys(DATA_TYPES) as DataType[];

/** Compares two data types by that order. */
export const byDataType = (a: DataType, b: DataType): number =>
  DATA_TYPE_IDS.indexOf(a) - DATA_TYPE_IDS.indexOf(b);
