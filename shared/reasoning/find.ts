import type { Assessment } from '../model/assessment';
import { type Confidence, type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Text } from '../model/text';
import type { Condition } from '../packs/condition';
import type { Citation, LimbRules, Pack } from '../packs/schema';
import type { Answers } from './answers';
import { confidenceFrom, leastSure } from './confidence';
import { confidenceWhy } from './confidence-why';
import { citableOn } from './law-in-time';
import { conditionOf, factorsOf, limbRules } from './names';
import type { Program } from './program';
import { supportOf } from './support';
import { moved, type Rungs, type Trial } from './trials';
import { TRUE } from './truth';

type FindingCore<L extends LimbId> = Pick<
  L extends 'civil' ? Assessment['civil'] : Assessment['limbs']['industrial'],
  'reason' | 'ruleId' | 'capId' | 'confidence' | 'confidenceWhy' | 'restsOn' | 'authorities' | 'cases'
> & {
  readonly finding: Finding<L>;
  readonly range: { readonly worst: Finding<L>; readonly best: Finding<L> };
  readonly noAuthority: boolean;
};

/** What a finding is read from. */
export interface Reading {
  readonly pack: Pack;
  readonly present: Program;
  readonly possible: Program;
  readonly answers: Answers;
  readonly rungs: Rungs;
  readonly asOf: string;
  /** The cases that carry weight on the as-of day. */
  readonly weighing: ReadonlySet<string>;
  /** What changing each unknown answer would do. */
  readonly unknownTrials: readonly Trial[];
}

interface Ground {
  readonly when: Condition | undefined;
  readonly ruleId: string | null;
  readonly capId: string | null;
  readonly base: Confidence;
  readonly noAuthority: boolean;
  readonly reason: Text;
  readonly authorities: readonly Citation[];
  readonly cases: readonly string[];
}

const fallbackGround = (rules: LimbRules, finding: string): Ground => {
  const fallback = rules.fallbacks.find((candidate) => candidate.finding === finding);
  if (fallback === undefined) throw new Error(`The limb "${rules.limb}" has no fallback for "${finding}"`);
  // Duties are read off the facts themselves; elsewhere a fallback says that nothing decides.
  const base = rules.limb === 'operational' && finding !== 'duties-unknown' ? 'clear' : 'open';
  return {
    when: undefined,
    ruleId: null,
    capId: null,
    base,
    noAuthority: false,
    reason: fallback.reason,
    authorities: [],
    cases: [],
  };
};

/** What a finding is read from: a rule, what holds it back, or that no rule holds. */
export const groundOf = (rules: LimbRules, program: Program, finding: string): Ground => {
  const rule = rules.rules[program.limb(rules.limb).rule()];
  const cap = rules.caps[program.limb(rules.limb).cap()];
  if (cap !== undefined) {
    const { id, noAuthority, reason, authorities } = cap;
    return {
      when: rule?.when,
      ruleId: rule?.id ?? null,
      capId: id,
      base: 'arguable',
      noAuthority,
      reason,
      authorities: [...(rule?.authorities ?? []), ...authorities],
      cases: rule?.cases ?? [],
    };
  }
  if (rule === undefined) return fallbackGround(rules, finding);
  const { id, when, confidence, ...rest } = rule;
  const { noAuthority, reason, authorities, cases } = rest;
  return { when, ruleId: id, capId: null, base: confidence, noAuthority, reason, authorities, cases };
};

const dutyConditions = (pack: Pack, finding: string) =>
  pack.duties.map((duty) => (finding === 'duties-missing' ? duty.missing : duty.met));

const supportingFacts = (reading: Reading, rules: LimbRules, finding: string): readonly string[] => {
  const { pack, present } = reading;
  const rule = rules.rules[present.limb(rules.limb).rule()];
  const cap = rules.caps[present.limb(rules.limb).cap()];
  const byDuty = rule === undefined && rules.limb === 'operational' ? dutyConditions(pack, finding) : [];
  const conditions = [...(rule ? [rule.when] : []), ...(cap ? [cap.when] : []), ...byDuty];
  const standing = conditions.filter((condition) => present.read(condition) === TRUE);
  return [...new Set(standing.flatMap((condition) => supportOf(pack, present, condition)))];
};

const rungsIn = (set: number): readonly number[] => [...Array(32).keys()].filter((rung) => (set >> rung) & 1);

/** Every ladder has its open question on the third rung: below it lies the authority's end, above it the client's. */
const OPEN_RUNG = 2;

/** The other limbs on whose findings a condition rests: no finding is surer than those it is built on. */
const limbsReadBy =
  (pack: Pack) =>
  (condition: Condition | undefined): readonly LimbId[] => {
    if (condition === undefined) return [];
    const visit = limbsReadBy(pack);
    if ('finding' in condition) return [condition.finding];
    if ('all' in condition) return condition.all.flatMap(visit);
    if ('any' in condition) return condition.any.flatMap(visit);
    if ('not' in condition) return visit(condition.not);
    if ('element' in condition) return factorsOf(pack, condition.element).flatMap(({ when }) => visit(when));
    return 'term' in condition || 'factor' in condition ? visit(conditionOf(pack, condition)) : [];
  };

/** The unknown facts that could move a limb by themselves, towards the authority and away from it. */
const movingFacts = ({ rungs, unknownTrials }: Reading, limb: LimbId) => {
  const moving = (counts: (by: number) => boolean): readonly string[] => [
    ...new Set(
      unknownTrials
        .filter((trial) => moved(rungs, trial.rungs).some((move) => move.limb === limb && counts(move.by)))
        .map(({ key }) => key),
    ),
  ];
  return { worsening: moving((by) => by < 0), improving: moving((by) => by > 0) };
};

interface Support {
  readonly rung: number;
  readonly ground: Ground;
  readonly restsOn: Assessment['civil']['restsOn'];
  readonly authorities: readonly Citation[];
  readonly cases: readonly string[];
}

/** How sure a finding is, and why. */
const confidenceOf = (reading: Reading, limb: LimbId, { rung, ground, ...support }: Support) => {
  const { pack, asOf } = reading;
  const { worsening, improving } = movingFacts(reading, limb);
  const builtOn = [...new Set(limbsReadBy(pack)(ground.when))].map((other) => {
    return { limb: other, confidence: findingOf(reading, other).confidence };
  });
  const grounds = {
    base: leastSure([ground.base, ...builtOn.map(({ confidence }) => confidence)]),
    statuses: support.restsOn.map(({ status }) => status),
    forAuthority: rung < OPEN_RUNG,
    couldWorsen: worsening.length > 0,
    couldImprove: improving.length > 0,
  };
  const byRule = ground.ruleId === null ? ('none' as const) : ('rule' as const);
  const why = confidenceWhy({
    ...support,
    ...{ pack, asOf, grounds, builtOn, worsening, improving },
    from: ground.capId === null ? byRule : 'cap',
    ruleConfidence: ground.base,
  });
  return { confidence: confidenceFrom(grounds), confidenceWhy: why };
};

/** The finding of a limb with its reason, its confidence and the facts that it rests on. */
export const findingOf = <L extends LimbId>(reading: Reading, limb: L): FindingCore<L> => {
  const { pack, present, possible, answers, rungs, asOf, weighing } = reading;
  const ladder = ladders[limb] as readonly Finding<L>[];
  const at = (rung: number): Finding<L> => ladder[rung] as Finding<L>;
  const rung = rungs[limbIds.indexOf(limb)] ?? 0;
  const rules = limbRules(pack, limb);
  const ground = groundOf(rules, present, at(rung));
  const restsOn = supportingFacts(reading, rules, at(rung)).flatMap((key) => {
    const status = answers.get(key)?.status;
    return status === undefined ? [] : [{ key, status }];
  });
  const authorities = citableOn(pack, ground.authorities, asOf);
  const cases = ground.cases.filter((id) => weighing.has(id));
  const reach = rungsIn(possible.limb(limb).rungs() | (1 << rung));
  return {
    finding: at(rung),
    ...confidenceOf(reading, limb, { rung, ground, restsOn, authorities, cases }),
    reason: ground.reason,
    ruleId: ground.ruleId,
    capId: ground.capId,
    range: { worst: at(reach[0] ?? rung), best: at(reach.at(-1) ?? rung) },
    restsOn,
    noAuthority: ground.noAuthority,
    authorities,
    cases,
  };
};
