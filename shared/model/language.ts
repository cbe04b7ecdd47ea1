/** The languages in which every text that a user sees exists. Without a schema: a page that only speaks loads this. */
export const languages = ['zh', 'en', 'ru'] as const;
export type Language = (typeof languages)[number];
