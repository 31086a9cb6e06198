/** The messages and the storage take no longer one. */
export const LONGEST_ID = 200;

/**
 * Whether a name can be an id. What every object has by itself cannot be told from what was put there, and some ways of
 * the data leave it out.
 */
export const isUsableId = (id: string): boolean =>
  id !== '' && id.length <= LONGEST_ID && id !== 'prototype' && !(id in Object.prototype);
