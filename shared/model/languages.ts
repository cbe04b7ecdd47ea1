/** The languages in which every text that a user sees exists. */
export const languages = ['zh', 'en', 'ru'] as const;
export type Language = (typeof languages)[number];
