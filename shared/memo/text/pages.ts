/** Pages that a lawyer gave as 3-7, with the dash of the language. */
export const withDashes = (pages: string, dash: string): string => pages.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, dash);

/** Whether more than one page is named. */
export const isSeveral = (pages: string): boolean => /\d\s*[-–—,、;，；]\s*\d/.test(pages);
