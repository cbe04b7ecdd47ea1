const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number written in Chinese numerals, up to the thousands; null where it is none. */
export const chineseNumber = (numeral: string): number | null => {
  let total = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = units[sign];
    const value = digits.indexOf(sign);
    if (unit === undefined && value < 0) return null;
    if (unit === undefined) digit = value;
    else [total, digit] = [total + (digit || 1) * unit, 0];
  }
  return total + digit;
};

/** A whole number from 1 to 99 in Chinese numerals, as headings count. */
export const inChinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
};
