import { simplified } from './simplified';

/** Marks in the table of folded units. All but `space` are surrogates, which no single unit folds to. */
export const fold = { unknown: 0, space: 0x20, run: 0xd800, drop: 0xd801, joins: 0xd802 } as const;

const isSpace = /^[\s\p{White_Space}]$/u;
const isIgnorable = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * What may melt into the character before it: combining marks, the parts of a Hangul syllable and the half-width
 * signs that stand for either.
 */
const mayJoin = /^[\p{M}\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb\uff9e-\uffdc]$/u;
const letterFolds: ReadonlyMap<string, string> = new Map([
  ['ё', 'е'],
  ['ς', 'σ'],
]);

const foldCharacter = (character: string): string => letterFolds.get(character) ?? simplified(character);

/** Folds a character together with the marks that follow it. The second NFKC recomposes what lower case took apart. */
export const foldRun = (run: string): string => {
  const plain = run.normalize('NFKC').toLowerCase().normalize('NFKC').replace(isIgnorable, '');
  return Array.from(plain, foldCharacter).join('');
};

const computeUnit = (unit: number): number => {
  const character = String.fromCharCode(unit);
  if (isSpace.test(character)) return fold.space;
  if (unit >= 0xd800 && unit <= 0xdfff) return fold.run;
  if (mayJoin.test(character)) return fold.joins;
  const folded = foldRun(character);
  if (folded === '') return fold.drop;
  return folded.length === 1 ? folded.charCodeAt(0) : fold.run;
};

const units = new Uint16Array(0x1_0000);

/** What one UTF-16 unit folds to, or a mark of `fold`; worked out when first met. */
export const foldUnit = (unit: number): number => {
  const known = units[unit];
  if (known !== undefined && known !== fold.unknown) return known;
  const computed = computeUnit(unit);
  units[unit] = computed;
  return computed;
};
