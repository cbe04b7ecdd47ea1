import { canonicalJson } from '../../model/canonical-json';
import type { MemoBlock } from '../model';

/** FNV-1a over UTF-16, from a start of its own. It tells versions apart; it protects nothing. */
const fnv = (text: string, start: number): string => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** A short name for what a block says and rests on. Of a section only its own heading counts, not what is in it. */
export const blockVersion = (block: MemoBlock): string => {
  const own = block.kind === 'section' ? { ...block, children: [] } : block;
  const text = canonicalJson(own);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x2f0b4c47);
};
