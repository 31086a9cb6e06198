import type { DataType } from '../../core/guides/data-types';

const FRAME = 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z';
const BUBBLE = 'M3.3 3h9.4a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 2.7V11H3.3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z';

/** Drawn on a grid of 16 by 16, as lines of the text's colour. */
const DRAWINGS: Readonly<Record<DataType, string>> = {
  photos: `${FRAME}M2.8 11.8L6 8.5l2.5 2.5 2-2 2.8 2.8M10.6 6h.01`,
  videos: `${FRAME}M6.7 5.9v4.2L10.2 8z`,
  playlists:
    'M6 11.6V4l7.2-1.5v7.6M6 11.6a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM13.2 10.1a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  posts: 'M3 4h10M3 8h10M3 12h6',
  notes: 'M4 2.5h5.2l3 3v8H4zM9.2 2.5v3h3',
  events:
    'M3.5 3.8h9a1 1 0 0 1 1 1v7.7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4.8a1 1 0 0 1 1-1zM2.5 7h11M5.5 2.3v2.9M10.5 2.3v2.9',
  contacts: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM2.8 13.5c.6-2.3 2.6-3.3 5.2-3.3s4.6 1 5.2 3.3',
  blog: 'M3 13l.7-2.9L10.4 3.4l2.2 2.2L5.9 12.3zM9 13.2h4.2',
  bookHistory: 'M8 4.4c-1.5-1-3.5-1.3-5.5-1v9c2-.3 4 0 5.5 1 1.5-1 3.5-1.3 5.5-1v-9c-2-.3-4 0-5.5 1zM8 4.4v9',
  forumPosts: `${BUBBLE}M5.2 5.8h5.6M5.2 8.2h3.6`,
  likes: 'M8 13.2L3.1 8.3a3 3 0 0 1 4.3-4.3l.6.6.6-.6a3 3 0 0 1 4.3 4.3z',
  newsletter:
    'M3 3.8h10a.6.6 0 0 1 .6.6v7.2a.6.6 0 0 1-.6.6H3a.6.6 0 0 1-.6-.6V4.4a.6.6 0 0 1 .6-.6zM2.7 4.4L8 8.7l5.3-4.3',
  tasks: `${FRAME}M5.5 8l1.9 1.9 3.2-3.7`,
  textPosts: BUBBLE,
  viewingHistory: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.1 1.3',
  everything: 'M8 2.5v7.6M4.8 7.1L8 10.3l3.2-3.2M3 13.5h10',
};

/** The sign of a data type. It says nothing to a screen reader: the name or the title beside it does. */
export function DataTypeIcon({ of }: { of: DataType }) {
  return (
    <svg class="data-type" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={DRAWINGS[of]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
