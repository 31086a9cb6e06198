/** Pages of real services that most tests go to. */
export const TOOL = 'https://www.facebook.com/tyi';
export const SETTINGS = 'https://www.facebook.com/settings';
export const KOOFR = 'https://app.koofr.net/app/storage/';
export const FEED = 'https://www.facebook.com/';
