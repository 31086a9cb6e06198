/**
 * The data types of guides: those of the public collection, and our own. The keys are stored and select the UI's texts,
 * the values are the names in the front matter. The most requested types come first.
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

/** Compares two data types by their order in `DATA_TYPES`. */
export const byDataType = (a: DataType, b: DataType): number =>
  DATA_TYPE_IDS.indexOf(a) - DATA_TYPE_IDS.indexOf(b);
