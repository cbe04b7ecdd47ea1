import type { Language } from '../../model/text';
import { en } from './en';
import { ru } from './ru';
import type { MemoWording } from './wording';
import { zh } from './zh';

/** The phrases of every language in which a memo can be written. */
export const memoWordings: Readonly<Record<Language, MemoWording>> = { zh, en, ru };
