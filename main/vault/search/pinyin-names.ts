import { pinyin } from 'pinyin-pro';
import type { TextRange } from './search-types';
import { simplified } from './simplified';

/** Han characters that belong to one name, with their places in the original text. */
interface HanRun {
  readonly characters: readonly string[];
  readonly places: readonly TextRange[];
}

/** Spellings side by side: `marked` is `text` with the first letter of each syllable in upper case. */
export interface Spellings {
  readonly text: string;
  readonly marked: string;
}

const isHan = /^\p{Script=Han}$/u;
/** What may stand between the characters of one name: the interpunct, and the space that widens a short name. */
const isGap = /^[\s·•‧・･]$/u;
/** Beyond these a name is found by its characters alone: nobody types the pinyin of a paragraph. */
const limits = { runs: 8, characters: 64, spellings: 24, personCharacters: 4 } as const;
const options = { toneType: 'none', type: 'array', v: true } as const;

const hanRuns = (name: string): readonly HanRun[] => {
  const runs: { characters: string[]; places: TextRange[] }[] = [];
  let open = false;
  let at = 0;
  for (const character of name) {
    const place = { start: at, end: at + character.length };
    at = place.end;
    if (isHan.test(character)) {
      if (!open) runs.push({ characters: [], places: [] });
      runs.at(-1)?.characters.push(character);
      runs.at(-1)?.places.push(place);
      open = true;
    } else if (!isGap.test(character)) open = false;
    if (runs.length > limits.runs || (runs.at(-1)?.places.length ?? 0) >= limits.characters) break;
  }
  return runs.slice(0, limits.runs);
};

/** Passports write ü as YU or U, input methods as v. */
const withoutUmlaut = (syllable: string): readonly string[] =>
  syllable.includes('v') ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable];

const spelled = (syllables: readonly string[]): readonly string[] => [
  ...new Set(syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable : '')).flatMap(withoutUmlaut)),
];

const readingsCache = new Map<string, readonly string[]>();

/** Every reading of one character, in its own and in its simplified form. */
const allReadings = (character: string): readonly string[] => {
  const known = readingsCache.get(character);
  if (known !== undefined) return known;
  const forms = [...new Set([simplified(character), character])];
  const readings = spelled(forms.flatMap((form) => pinyin(form, { ...options, multiple: true })));
  readingsCache.set(character, readings);
  return readings;
};

/**
 * The readings to try at each place, likeliest first. A person's name gets every reading of every character, because
 * the bearer alone knows it; a longer name gets those of its words, and of its first character as a surname.
 */
const choicesOf = ({ characters }: HanRun): readonly (readonly string[])[] => {
  const inContext = [characters.map(simplified).join(''), characters.join('')].map((text) =>
    pinyin(text, { ...options, surname: 'head' }),
  );
  return characters.map((character, index) => {
    const read = inContext.map((syllables) => syllables[index] ?? '');
    const every = characters.length <= limits.personCharacters || index === 0;
    return [...new Set([...spelled(read), ...(every ? allReadings(character) : [])])];
  });
};

const spellingsOfRun = (run: HanRun): readonly (readonly string[])[] =>
  choicesOf(run).reduce<readonly (readonly string[])[]>(
    (sofar, choices) =>
      choices.flatMap((choice) => sofar.map((syllables) => [...syllables, choice])).slice(0, limits.spellings),
    [[]],
  );

const capital = (syllable: string): string => syllable.slice(0, 1).toUpperCase() + syllable.slice(1);

const markedRun = (run: HanRun): string => {
  const spellings = spellingsOfRun(run).map((syllables) => syllables.map(capital));
  const full = spellings.map((syllables) => syllables.join(''));
  const initials = spellings.map((syllables) => syllables.map((syllable) => syllable.slice(0, 1)).join(''));
  return [...new Set([...full, ...initials])].join(' ');
};

/** The pinyin of a matter's names, full and as initials, in every likely reading; null when no name is Chinese. */
export const spellNames = (names: readonly string[]): Spellings | null => {
  const marked = names.flatMap((name) => hanRuns(name).map(markedRun)).join(' ');
  return marked === '' ? null : { text: marked.toLowerCase(), marked };
};

/** A word counts only from the start of a syllable: `hang` is no part of `zhang`. */
const indexOfSyllables = (text: string, marked: string, word: string): number => {
  let at = text.indexOf(word);
  while (at >= 0 && text.charCodeAt(at) === marked.charCodeAt(at)) at = text.indexOf(word, at + 1);
  return at;
};

export const isSpelled = ({ text, marked }: Spellings, word: string): boolean =>
  indexOfSyllables(text, marked, word) >= 0;

const rangeInSpelling = (run: HanRun, syllables: readonly string[], word: string): TextRange | null => {
  const marked = syllables.map(capital).join('');
  const from = indexOfSyllables(marked.toLowerCase(), marked, word);
  if (from < 0) return null;
  let at = 0;
  const covered = run.places.filter((_, index) => {
    const start = at;
    at += syllables[index]?.length ?? 0;
    return start < from + word.length && at > from;
  });
  const [first, last] = [covered[0], covered.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

/** The characters of a name that a pinyin word stands for, or null. */
export const findSpelling = (name: string, word: string): TextRange | null => {
  for (const run of hanRuns(name)) {
    for (const syllables of spellingsOfRun(run)) {
      const initials = syllables.map((syllable) => syllable.slice(0, 1));
      const range = rangeInSpelling(run, syllables, word) ?? rangeInSpelling(run, initials, word);
      if (range !== null) return range;
    }
  }
  return null;
};
