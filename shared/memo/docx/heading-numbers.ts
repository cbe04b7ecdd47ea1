import { inChinese } from '../citations/chinese-number';
import type { LayoutVariant, NumberLevel } from '../layouts/layout';
import type { SectionBlock } from '../model';

const counted = (value: number, format: NumberLevel['format']): string => {
  if (format === 'chinese') return inChinese(value);
  if (format === 'decimal') return String(value);
  const beforeFirst = format === 'russianLetter' ? 'А'.charCodeAt(0) - 1 : 'A'.charCodeAt(0) - 1;
  return String.fromCharCode(beforeFirst + value);
};

const written = (level: NumberLevel | undefined, counts: readonly number[], levels: readonly NumberLevel[]): string =>
  level?.text.replace(/%(\d)/g, (_gap, at: string) => {
    const index = Number(at) - 1;
    return counted(counts[index] ?? 0, levels[index]?.format ?? level.format);
  }) ?? '';

/** Counts headings as Word will, for the stored entries of the table of contents. */
export const headingCounter = ({ numbering }: LayoutVariant): ((section: SectionBlock) => string) => {
  let counts: readonly number[] = [0, 0, 0];
  let annexes = 0;
  return ({ level, annex }) => {
    if (annex) {
      annexes += 1;
      return written(numbering.annex, [annexes], [numbering.annex]);
    }
    counts = counts.map((count, index) => (index < level - 1 ? count : index === level - 1 ? count + 1 : 0));
    return written(numbering.headings[level - 1], counts, numbering.headings);
  };
};
