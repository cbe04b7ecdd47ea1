import type { Period } from '../model/assessment';
import { type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack } from '../packs/schema';
import type { Answers } from './answers';
import { citableOn } from './law-in-time';
import { limbRules } from './names';
import type { Program } from './program';
import { rungsOf } from './trials';

const dayOf = (answers: Answers, key: string): string | undefined => {
  const value = answers.get(key)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The first days of the periods: the start of the activity and each turn of the law after it, up to the as-of day. */
const firstDays = (turns: readonly string[], start: string | undefined, asOf: string): readonly (string | null)[] => {
  const past = turns.filter((day) => day <= asOf);
  if (start === undefined) return [past.at(-1) ?? null];
  return [start, ...past.filter((day) => day > start)];
};

const reasonAndBasis = (pack: Pack, program: Program, limb: LimbId, day: string) => {
  const rules = limbRules(pack, limb);
  const reads = program.limb(limb);
  const source = rules.caps[reads.cap()] ?? rules.rules[reads.rule()];
  const turn = rules.turningPoints.find(({ date }) => date === day);
  const citations = source === undefined ? [] : citableOn(pack, source.authorities, day);
  return {
    basis: [...new Set([...(turn?.authorities ?? []), ...citations.map(({ id }) => id)])],
    reason: turn?.reason ?? source?.reason ?? rules.fallbacks[0]?.reason ?? pack.manifest.subject,
  };
};

/**
 * The finding for each stretch of the activity between turns of the law. `to` is the first day of the next period;
 * the last period ends only where the activity is known to have ended. Where no start is known, the one period is
 * that of the law as it stands. Leaves the program at the as-of day.
 */
export const periodsOf = (
  pack: Pack,
  program: Program,
  answers: Answers,
  limb: 'industrial' | 'financial',
  asOf: string,
): readonly Period[] => {
  const start = dayOf(answers, 'activity.startedOn') ?? dayOf(answers, 'contract.performedFrom');
  const turns = limbRules(pack, limb).turningPoints.map(({ date }) => date);
  const days = firstDays(turns, start, asOf);
  const ended =
    answers.get('activity.continuing')?.value === false ? dayOf(answers, 'contract.performedTo') : undefined;
  const running = days.filter((day) => ended === undefined || day === null || day <= ended);
  const periods = running.map((from, index) => {
    const lawOf = from ?? asOf;
    program.setAsOf(lawOf);
    const rung = rungsOf(program)[limbIds.indexOf(limb)] ?? 0;
    const finding = (ladders[limb] as readonly string[])[rung] as Period['finding'];
    const to = running[index + 1] ?? ended ?? null;
    return { from, to, finding, ...reasonAndBasis(pack, program, limb, lawOf) };
  });
  program.setAsOf(asOf);
  return periods as readonly Period[];
};
