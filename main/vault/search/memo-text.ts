type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Under these keys a memo keeps words; under any other, words about words. */
const WORDS = ['title', 'subject', 'legend', 'caption', 'label', 'text'] as const;
/** What a block was made from, and what footnotes cite: found where they are at home. */
const NOT_READ: ReadonlySet<string> = new Set(['source', 'citations', 'attrs', 'marks']);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Runs of one paragraph are one text: a word may be set half in bold. */
const isRun = (value: Json): boolean => isObject(value) && typeof value['text'] === 'string';

function ofObject(value: JsonObject): string {
  const words = WORDS.map((key) => value[key]).filter((text) => typeof text === 'string');
  const within = Object.entries(value)
    .filter(([key, inner]) => typeof inner === 'object' && !NOT_READ.has(key))
    .map(([, inner]) => memoText(inner));
  return [...words, ...within].filter((text) => text !== '').join('\n');
}

/** The words of a memo, whatever shape its blocks have: one line a paragraph. */
export function memoText(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(memoText).join(value.some(isRun) ? '' : '\n');
  return isObject(value) ? ofObject(value) : '';
}
