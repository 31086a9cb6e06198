/**
 * Why a command was not carried out.
 * - `not-stored`: the browser would not store it
 * - `guide-gone`: it's about a guide that isn't in the bundle any more
 * - `failed`: anything else
 */
export type CommandFailure = 'not-stored' | 'guide-gone' | 'failed';

export type CommandResult = 'saved' | CommandFailure;
