import type { MemoBlock } from '../model';

/** A value with the keys of its objects in order, so that equal values read alike. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
};

/** FNV-1a over UTF-16, from a start of its own. It tells versions apart; it protects nothing. */
const fnv = (text: string, start: number): string => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** A short name for what a block says and rests on. Of a section only its own heading counts, not what is in it. */
export const blockVersion = (block: MemoBlock): string => {
  const own = block.kind === 'section' ? { ...block, children: [] } : block;
  const text = JSON.stringify(ordered(own));
  return fnv(text, 0x811c9dc5) + fnv(text, 0x2f0b4c47);
};
