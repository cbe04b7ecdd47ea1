import { type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack } from '../packs/schema';
import type { Answers } from './answers';
import { groundOn, inForce } from './consequences';
import { onlyState } from './duties';
import { groundOf } from './find';
import { citableOn } from './law-in-time';
import { limbRules } from './names';
import { createPresent, type Program } from './program';
import type { Outcome } from './snapshot';
import { rungsOf } from './trials';
import { TRUE, type Truth, truthNames } from './truth';

/** Every result of a matter as one number under its name, so that thousands of matters can be told apart quickly. */
type Verdicts = readonly number[];

/** Reads the verdicts of matters under one pack; each keeps what it has read, so that only what differs is read again. */
export interface VerdictReader {
  /** The names of the verdicts, such as `element coin-output`, in their order. */
  readonly names: readonly string[];
  readonly read: (answers: Answers, asOf: string) => Verdicts;
  /** The results under some names, of the matter that was read last. */
  readonly outcome: (verdicts: Verdicts, names: ReadonlySet<string>, asOf: string) => Outcome;
}

/** What does not apply is as what is not there. */
const ABSENT = 0;

/** Measures and exposures count only while their authority is in force. */
const applied = (pack: Pack, program: Program) => {
  const items = [...pack.consequences.measures, ...pack.consequences.exposures].map(({ when, authority }) => ({
    holds: program.reader(when),
    authority,
  }));
  let [day, valid] = ['', [] as readonly boolean[]];
  return (asOf: string): Verdicts => {
    if (day !== asOf) [day, valid] = [asOf, items.map(({ authority }) => inForce(pack, authority, asOf))];
    return items.map(({ holds }, index) => (valid[index] === true && holds() === TRUE ? 1 : ABSENT));
  };
};

const findingsFrom = (
  { pack, program, wanted }: { readonly pack: Pack; readonly program: Program; readonly wanted: ReadonlySet<string> },
  rungs: Verdicts,
  asOf: string,
): Outcome['findings'] =>
  limbIds.flatMap((limb: LimbId, index) => {
    if (!wanted.has(`finding ${limb}`)) return [];
    const finding = ladders[limb][(rungs[index] ?? 1) - 1] as Finding;
    const { authorities } = groundOf(limbRules(pack, limb), program, finding);
    return [{ limb, finding, authorities: citableOn(pack, authorities, asOf) }];
  });

/** A reader of the verdicts of a pack. Every verdict is at least 1 where it is there. */
export const createVerdictReader = (pack: Pack): VerdictReader => {
  const program = createPresent(pack);
  const appliedOn = applied(pack, program);
  const { measures, exposures } = pack.consequences;
  const named = (kind: string, items: readonly { readonly id: string }[]) => items.map(({ id }) => `${kind} ${id}`);
  const names = [
    ...limbIds.map((limb) => `finding ${limb}`),
    ...named('element', pack.elements),
    ...named('duty', pack.duties),
    ...named('measure', measures),
    // An exposure of another level is another exposure.
    ...exposures.map(({ id, level }) => `exposure ${id} ${level}`),
  ];
  const [toDuties, toMeasures] = [
    limbIds.length + pack.elements.length,
    names.length - measures.length - exposures.length,
  ];
  return {
    names,
    read: (answers, asOf) => {
      program.load(answers, asOf);
      return [
        ...rungsOf(program).map((rung) => rung + 1),
        ...pack.elements.map(({ id }) => program.element(id) + 1),
        ...program.duties.states(),
        ...appliedOn(asOf),
      ];
    },
    outcome: (verdicts, wanted, asOf) => {
      const of = <T>(items: readonly T[], from: number) =>
        items
          .map((item, index) => ({ item, name: names[from + index] ?? '', verdict: verdicts[from + index] ?? ABSENT }))
          .filter(({ name, verdict }) => verdict !== ABSENT && wanted.has(name));
      return {
        findings: findingsFrom({ pack, program, wanted }, verdicts, asOf),
        elements: of(pack.elements, limbIds.length).map(({ item: { id }, verdict }) => {
          return { id, truth: truthNames[(verdict - 1) as Truth] };
        }),
        duties: of(pack.duties, toDuties).map(({ item: { id, authorities }, verdict }) => {
          return { id, state: onlyState(verdict), authority: groundOn(pack, authorities, asOf) };
        }),
        measures: of(measures, toMeasures).map(({ item: { id, label, authority, pinpoint } }) => {
          return { id, label, measure: id, authority, pinpoint };
        }),
        exposures: of(exposures, toMeasures + measures.length).map(({ item: { id, role, ...exposure } }) => {
          const label = pack.consequences.roles.find((one) => one.id === role)?.label ?? exposure.reason;
          const { authority, pinpoint, level, reason } = exposure;
          return { id, authority, pinpoint, role, label, level, reason, cases: [] };
        }),
      };
    },
  };
};

/** A verdict under one law and the verdict of the same name under another; -1 where there is none. */
interface Pair {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const aligned = new WeakMap<readonly string[], WeakMap<readonly string[], readonly Pair[]>>();

const align = (before: readonly string[], after: readonly string[]): readonly Pair[] => {
  const was = new Map(before.map((name, index) => [name, index]));
  const is = new Set(after);
  return [
    ...after.map((name, index) => ({ name, before: was.get(name) ?? -1, after: index })),
    ...before.filter((name) => !is.has(name)).map((name) => ({ name, before: was.get(name) ?? -1, after: -1 })),
  ];
};

/** Which verdicts belong together; worked out once for two laws. */
const pairsOf = (before: readonly string[], after: readonly string[]): readonly Pair[] => {
  const ofBefore = aligned.get(before) ?? new WeakMap<readonly string[], readonly Pair[]>();
  aligned.set(before, ofBefore);
  const pairs = ofBefore.get(after) ?? align(before, after);
  ofBefore.set(after, pairs);
  return pairs;
};

interface Read {
  readonly names: readonly string[];
  readonly verdicts: Verdicts;
}

/** The names of the verdicts that differ between two readings. */
export const verdictsApart = (before: Read, after: Read): readonly string[] => {
  const apart: string[] = [];
  for (const pair of pairsOf(before.names, after.names)) {
    if ((before.verdicts[pair.before] ?? ABSENT) !== (after.verdicts[pair.after] ?? ABSENT)) apart.push(pair.name);
  }
  return apart;
};
