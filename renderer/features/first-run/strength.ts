/** How hard a passphrase is to guess. In a chunk of its own: the lists of common passphrases are long. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const advices = ['common', 'keyboard', 'repeat', 'sequence', 'date', 'name', 'longer'] as const;
export type Advice = (typeof advices)[number];

export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Enough for files that somebody may try to open at leisure, with the whole vault in hand. */
  readonly enough: boolean;
  readonly advice: Advice | null;
}

const ENOUGH = 3;

const causes: Readonly<Record<string, Advice>> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'common',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'name',
  pwned: 'common',
};

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Judges a passphrase; `known` are words that anybody would try first, such as the owner's name. */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  const { score, feedback } = estimator.check(passphrase, [...known]);
  const enough = score >= ENOUGH;
  const advice = causes[feedback.warning ?? ''] ?? (enough ? null : 'longer');
  return { score, enough, advice: enough ? null : advice };
}
