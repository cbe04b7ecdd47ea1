import type { MemoLanguage } from '../model';
import { en } from './en';
import type { MemoWording } from './wording';
import { zh } from './zh';

/** The phrases of every language in which a memo can be written. */
export const memoWordings: Readonly<Record<MemoLanguage, MemoWording>> = { zh, en };
