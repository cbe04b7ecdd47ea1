import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { dependenciesOf } from './dependencies';
import { type Measure, nearest, offTrue, TOO_FAR, toFalse, togetherOf, toTrue } from './distance';
import { rungBits } from './distance-of-conditions';
import { bit } from './duties';
import { limbRules } from './names';
import type { Program } from './program';

type Named = (condition: Condition) => Measure;

/** How far it is, at least, to something among the wanted rungs, which does not hold now. */
type ToRungs = (wanted: number) => number;

/** To another finding of the duties together, where no rule of the operational limb holds. */
const dutyDistance = (pack: Pack, program: Program, named: Named): ToRungs => {
  const depends = dependenciesOf(pack);
  const duties = pack.duties.map(({ applies, met, missing }) => ({
    applies: named(applies),
    met: named(met),
    missing: named(missing),
  }));
  const together = togetherOf(
    pack.duties.map(({ applies, met, missing }) => {
      return new Set([applies, met, missing].flatMap((part) => [...depends.condition(part)]));
    }),
  );
  const rung = (finding: string): number => rungBits('operational', [finding]);
  const fail = () => nearest(duties.map(({ missing }) => toTrue(missing())));
  const unfail = (states: readonly number[]) =>
    together(
      duties.map(({ applies, missing }, index) =>
        ((states[index] ?? 0) & bit('missing')) === 0 ? 0 : nearest([offTrue(missing()), toFalse(applies())]),
      ),
    );
  const settle = (states: readonly number[]) =>
    together(
      duties.map(({ applies, met }, index) =>
        ((states[index] ?? 0) & (bit('met') | bit('not-required'))) !== 0
          ? 0
          : nearest([toTrue(met()), toFalse(applies())]),
      ),
    );
  return (wanted) => {
    const states = program.duties.states();
    const reopen = (program.duties.rungs() & rung('duties-unknown')) !== 0 ? 0 : Math.max(1, unfail(states));
    return nearest([
      (wanted & rung('duties-missing')) === 0 ? TOO_FAR : fail(),
      (wanted & rung('duties-unknown')) === 0 ? TOO_FAR : reopen,
      (wanted & rung('in-order')) === 0 ? TOO_FAR : Math.max(settle(states), unfail(states)),
    ]);
  };
};

/** To another class of a limb, before its caps. */
export const classDistance = (pack: Pack, program: Program, limb: LimbId, named: Named): ToRungs => {
  const reads = program.limb(limb);
  const rules = limbRules(pack, limb).rules.map(({ when, finding }) => ({
    when: named(when),
    rung: rungBits(limb, [finding]),
  }));
  const undecided = rungBits(limb, [limb === 'civil' ? 'not-applicable' : 'grey']);
  const fallback: ToRungs =
    limb === 'operational'
      ? dutyDistance(pack, program, named)
      : (wanted) => ((undecided & wanted) === 0 ? TOO_FAR : 0);
  return (wanted) => {
    const current = reads.rule();
    const leave = offTrue(rules[current]?.when() ?? 0);
    const ways = rules.map(({ when, rung }, index) => {
      if ((rung & wanted) === 0 || index === current) return TOO_FAR;
      // A rule below the one that holds needs that one gone.
      return current !== -1 && index > current ? Math.max(toTrue(when()), leave) : toTrue(when());
    });
    return nearest([...ways, Math.max(leave, fallback(wanted))]);
  };
};
