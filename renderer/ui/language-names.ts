/** Each in itself: whoever cannot read the screen can read their own. */
export const languageNames = { zh: '中文', en: 'English', ru: 'Русский' } as const;
