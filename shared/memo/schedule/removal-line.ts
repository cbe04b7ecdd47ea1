import type { Language } from '../../model/text';
import type { Removal } from '../context';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import type { MemoWording } from '../wording/wording';
import { scheduleWords } from './words';

/** The stub that stands for a file that was taken out: by whom, when and why. */
export const removalLine = (
  { by, at, reason }: Removal,
  lang: Language,
  { grammar }: Pick<MemoWording, 'grammar'>,
): string => fillText(scheduleWords[lang].removed, { by, date: dateInWords(at.slice(0, 10), grammar), reason });
