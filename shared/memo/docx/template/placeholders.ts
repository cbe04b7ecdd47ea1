import { editDistance, nearest } from '../../../model/nearest';

/** What a template can ask for, each under its names in three languages. `memo` is where the memo itself stands. */
export const placeholders = {
  memo: ['memo', '正文', 'текст'],
  title: ['title', '标题', 'заголовок'],
  subject: ['subject', '事由', 'предмет'],
  client: ['client', '委托人', 'доверитель'],
  date: ['date', '日期', 'дата'],
  author: ['author', '承办律师', 'исполнитель'],
  legend: ['legend', '密级', 'гриф'],
} as const;
export type Placeholder = keyof typeof placeholders;

/** A placeholder as it stands in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Null where no placeholder has that name, or where it is not written between two braces on each side. */
  readonly placeholder: Placeholder | null;
  /** The name that was meant, most likely. */
  readonly nearest: string;
}

const byName: ReadonlyMap<string, Placeholder> = new Map(
  (Object.keys(placeholders) as Placeholder[]).flatMap((id) => placeholders[id].map((name) => [name, id] as const)),
);

/** Every name, as templates write them. */
export const placeholderNames: readonly string[] = [...byName.keys()].map((name) => `{{${name}}}`);

/** Two braces on each side; and what comes near: one or three, or the wide ones of a Chinese keyboard. */
const shape = /[{｛]{1,3}\s*([^{}｛｝]{1,60}?)\s*[}｝]{1,3}/gu;
const right = /^\{\{[^{}]*\}\}$/;

/** Whether a name is a known one but for one letter. */
const isNear = (name: string, known: string): boolean => name.length > 1 && editDistance(name, known) <= 1;

/** Finds the placeholders in a text, the misspelt ones too. */
export const findPlaceholders = (text: string): readonly Found[] =>
  [...text.matchAll(shape)].flatMap((match): readonly Found[] => {
    const [written, name = ''] = match;
    const known = nearest(name, [...byName.keys()]) ?? '';
    const placeholder = right.test(written) ? (byName.get(name.toLowerCase()) ?? null) : null;
    // Single braces are ordinary signs, unless what stands between them is nearly a name.
    if (placeholder === null && !right.test(written) && !isNear(name.toLowerCase(), known)) return [];
    const start = match.index;
    return [{ start, end: start + written.length, written, placeholder, nearest: `{{${known}}}` }];
  });
