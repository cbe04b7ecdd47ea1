import { canonicalJson } from '../../model/canonical-json';
import type { MemoBlock } from '../model';
import { shortHash } from '../short-hash';

/** A short name for what a block says and rests on. Of a section only its own heading counts, not what is in it. */
export const blockVersion = (block: MemoBlock): string => {
  const own = block.kind === 'section' ? { ...block, children: [] } : block;
  return shortHash(canonicalJson(own));
};
