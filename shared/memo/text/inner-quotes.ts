const inner: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '«': '„', '»': '“' };

/** A text that comes to stand between quotation marks: its own become those of the second rank. */
export const innerQuotes = (words: string): string => words.replace(/[“”«»]/g, (mark) => inner[mark] ?? mark);
