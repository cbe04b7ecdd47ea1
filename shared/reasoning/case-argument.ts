import type { Text } from '../model/text';
import type { Factor, Pack } from '../packs/schema';
import type { CaseBeside } from './case-comparison';
import { cutsFor, type Holder, opponent } from './case-order';
import { weighCase } from './case-weight';
import { argumentFrom, distinctionOf } from './case-words';
import { factorById } from './names';

/** What each side makes of a case beside the matter. */
export interface ArguedCase {
  readonly argument: Text;
  readonly distinguished: Text;
  readonly weightWhy: readonly Text[];
  /** Cases most on point for the other side that share more with the matter than it does, or other things. */
  readonly counterExamples: readonly string[];
}

const factorsOf = (pack: Pack, ids: readonly string[]): readonly Factor[] =>
  ids.flatMap((id) => factorById(pack, id) ?? []);

const labelsOf = (factors: readonly Factor[]): readonly Text[] => factors.map(({ label }) => label);

/** The cases that speak against following one, in the order of the library. */
const counterExamplesTo = (pack: Pack, one: CaseBeside, all: readonly CaseBeside[]): readonly string[] => {
  const against = all.filter(
    (other) =>
      other.mostOnPoint && other.favours !== one.favours && other.shared.some((factor) => !one.shared.includes(factor)),
  );
  const ids = new Set(against.map((other) => other.case));
  return pack.precedents.filter(({ id }) => ids.has(id)).map(({ id }) => id);
};

/**
 * The argument from one of the cases beside a matter, how the other side would answer, and the counter-examples. Said of
 * the case that is read, not of all: a library has a thousand.
 */
export const argueCase = (pack: Pack, one: CaseBeside, all: readonly CaseBeside[], asOf: string): ArguedCase => {
  const precedent = pack.precedents.find(({ id }) => id === one.case);
  if (precedent === undefined) throw new Error(`The pack has no case "${one.case}"`);
  const against = (heldBy: Holder, ids: readonly string[]): readonly Text[] =>
    labelsOf(factorsOf(pack, ids).filter(({ side }) => cutsFor(side, heldBy) === opponent(one.favours)));
  const wording = {
    precedent,
    shared: labelsOf(factorsOf(pack, one.shared)),
    missing: against('case', one.onlyCase),
    added: against('matter', one.onlyMatter),
  };
  return {
    argument: argumentFrom(wording),
    distinguished: distinctionOf(wording),
    weightWhy: weighCase(pack, precedent, asOf).reasons,
    counterExamples: counterExamplesTo(pack, one, all),
  };
};
