import type { Language } from '../../model/text';
import type { Replacement } from '../text/replace-in';
import { type NamedKind, standIn } from './stand-ins';

/** Somebody in a matter by whatever names, accounts and things they are known. */
export interface NamedParty {
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly formerNames?: readonly string[] | undefined;
  readonly wallets?: readonly string[] | undefined;
  readonly tokens?: readonly string[] | undefined;
  readonly projects?: readonly string[] | undefined;
}

/** One replacement that was made, for a person to look over. */
export interface Redaction {
  readonly found: string;
  readonly by: string;
  readonly count: number;
}

/** Addresses on chains and credit codes, whether or not they are known to the matter. */
const patterns: readonly (readonly [NamedKind, RegExp])[] = [
  ['wallet', /(?<![0-9A-Za-z])0x[0-9a-fA-F]{40}(?![0-9A-Za-z])/g],
  ['wallet', /(?<![0-9A-Za-z])(?:bc1|tb1|ltc1)[02-9ac-hj-np-z]{20,87}(?![0-9A-Za-z])/g],
  ['wallet', /(?<![0-9A-Za-z])f[0-4][a-z2-7]{38,86}(?![0-9A-Za-z])/g],
  ['wallet', /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{25,44}(?![0-9A-Za-z])/g],
  ['code', /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-Z]{9}[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])/g],
];

/** A word of letters alone is none of these, however long; nor is a number. */
const isMixed = (text: string): boolean => /\d/.test(text) && /[A-Za-z]/.test(text);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alphabet = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]';

/** A name wherever it stands as one, in whatever letter case and with whatever blanks; never within a longer word. */
const wordPattern = (name: string): RegExp => {
  const edge = new RegExp(alphabet, 'u');
  const before = edge.test(name.at(0) ?? '') ? `(?<!${alphabet})` : '';
  const after = edge.test(name.at(-1) ?? '') ? `(?!${alphabet})` : '';
  return new RegExp(before + name.split(/\s+/).map(escaped).join('\\s*') + after, 'giu');
};

/** Where a name stands in several languages with a stroke between, each of them is one too. */
const formsOf = (name: string): readonly string[] =>
  [name, ...name.split(/\s*[/|｜／]\s*/)].map((form) => form.trim()).filter((form) => [...form].length > 1);

interface Known {
  readonly pattern: RegExp;
  readonly by: string;
  readonly length: number;
}

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Finds the names of a matter in texts, and gives the same stand-in for the same name every time. */
export class NameFinder {
  readonly #lang: Language;
  readonly #known: readonly Known[];
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<NamedKind, number>();
  readonly #made = new Map<string, { by: string; count: number }>();

  constructor(parties: readonly NamedParty[], lang: Language) {
    this.#lang = lang;
    this.#known = parties.flatMap((party) => this.#namesOf(party)).sort((a, b) => b.length - a.length);
  }

  /** What is to be replaced in a text, in its order; nothing is replaced twice. */
  find(text: string): readonly Replacement[] {
    const found: Replacement[] = [];
    const take = (start: number, words: string, by: string): void => {
      const end = start + words.length;
      if (words === '' || found.some((one) => one.start < end && one.end > start)) return;
      found.push({ start, end, by });
      this.#count(words, by);
    };
    for (const { pattern, by } of this.#known) {
      for (const match of text.matchAll(pattern)) take(match.index, match[0], by);
    }
    for (const [kind, pattern] of patterns) {
      for (const match of text.matchAll(pattern)) {
        if (isMixed(match[0])) take(match.index, match[0], this.#standIn(kind, match[0]));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /** Everything that was replaced so far, in the order in which it was met. */
  get made(): readonly Redaction[] {
    return [...this.#made].map(([found, { by, count }]) => ({ found, by, count }));
  }

  #namesOf({
    name,
    creditCode,
    formerNames = [],
    wallets = [],
    tokens = [],
    projects = [],
  }: NamedParty): readonly Known[] {
    const party = this.#next('party');
    const named = [name, ...formerNames].flatMap(formsOf).map((form) => this.#knownAs(form, party));
    const kinds = [
      ['code', creditCode === undefined ? [] : [creditCode]],
      ['wallet', wallets],
      ['token', tokens],
      ['project', projects],
    ] as const;
    const others = kinds.flatMap(([kind, all]) =>
      all.filter((one) => one.trim().length > 1).map((one) => this.#knownAs(one.trim(), this.#standIn(kind, one))),
    );
    return [...named, ...others];
  }

  #knownAs(form: string, by: string): Known {
    return { pattern: wordPattern(form), by, length: form.length };
  }

  #standIn(kind: NamedKind, words: string): string {
    const key = squeezed(words);
    const given = this.#given.get(key) ?? this.#next(kind);
    this.#given.set(key, given);
    return given;
  }

  #next(kind: NamedKind): string {
    const at = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, at);
    return standIn(kind, at, this.#lang);
  }

  #count(words: string, by: string): void {
    const before = this.#made.get(words);
    this.#made.set(words, { by, count: (before?.count ?? 0) + 1 });
  }
}
