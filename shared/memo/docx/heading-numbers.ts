import { inChinese } from '../citations/chinese-number';
import type { NumberLevel } from '../layouts/layout';
import type { SectionBlock } from '../model';

/** How one level of headings counts, in a layout or in a firm's template. */
export interface HeadingLevel extends Pick<NumberLevel, 'text' | 'suffix'> {
  readonly format: NumberLevel['format'] | 'lowerLetter' | 'upperRoman' | 'lowerRoman';
  /** The first number; 1 where nothing is said. */
  readonly start?: number;
}

/** How the headings of a memo count. */
export interface HeadingLevels {
  readonly headings: readonly HeadingLevel[];
  readonly annex: HeadingLevel;
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const inRoman = (value: number): string => {
  const [worth, sign] = romans.find(([one]) => one <= value) ?? [1, ''];
  return sign === '' ? '' : sign + inRoman(value - worth);
};

const letterAt = (first: string, value: number): string => String.fromCharCode(first.charCodeAt(0) + value - 1);

const counted = (value: number, format: HeadingLevel['format']): string => {
  switch (format) {
    case 'chinese':
      return inChinese(value);
    case 'decimal':
      return String(value);
    case 'russianLetter':
      return letterAt('А', value);
    case 'upperLetter':
      return letterAt('A', value);
    case 'lowerLetter':
      return letterAt('a', value);
    case 'upperRoman':
      return inRoman(value);
    case 'lowerRoman':
      return inRoman(value).toLowerCase();
  }
};

const written = (level: HeadingLevel | undefined, counts: readonly number[], levels: readonly HeadingLevel[]): string =>
  level?.text.replace(/%(\d)/g, (_gap, at: string) => {
    const index = Number(at) - 1;
    const start = levels[index]?.start ?? 1;
    return counted((counts[index] ?? 0) + start - 1, levels[index]?.format ?? level.format);
  }) ?? '';

/** Counts headings as Word will, for the stored entries of the table of contents. */
export const headingCounter = ({ headings, annex: annexLevel }: HeadingLevels): ((section: SectionBlock) => string) => {
  let counts: readonly number[] = [0, 0, 0];
  let annexes = 0;
  return ({ level, annex }) => {
    if (annex) {
      annexes += 1;
      return written(annexLevel, [annexes], [annexLevel]);
    }
    counts = counts.map((count, index) => (index < level - 1 ? count : index === level - 1 ? count + 1 : 0));
    return written(headings[level - 1], counts, headings);
  };
};
