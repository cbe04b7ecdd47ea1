import type { FactValue } from '../../model/fact';
import type { Answers } from '../../reasoning/answers';
import { compiledPack } from '../../reasoning/compiled';
import type { Program } from '../../reasoning/program';
import { TRUE } from '../../reasoning/truth';
import type { Condition } from '../condition';
import type { PackProblem } from '../problem';
import type { LimbRules, Pack } from '../schema';
import { type Witness, witnessesOf } from './witnesses';

type Picks = ReadonlyMap<string, FactValue>;

/** The first answer allowed for each fact, and each other answer allowed for one of them. */
const picksFrom = (witness: Witness): readonly Picks[] => {
  const first = new Map([...witness].flatMap(([key, [value]]) => (value === undefined ? [] : [[key, value] as const])));
  const others = [...witness].flatMap(([key, values]) =>
    values.slice(1).map((value) => new Map([...first, [key, value]])),
  );
  return [first, ...others];
};

const load = (pack: Pack, picks: Picks): Program => {
  const { present } = compiledPack(pack);
  const facts = [...picks].filter(([key]) => key !== 'asOf');
  const answers: Answers = new Map(
    facts.map(([key, value]) => [key, { value, alternative: value, status: 'verified' }]),
  );
  present.load(answers, String(picks.get('asOf') ?? pack.manifest.checkedOn));
  return present;
};

const someCase = (pack: Pack, condition: Condition, holds: (program: Program) => boolean): boolean =>
  witnessesOf(pack, condition).some((witness) => picksFrom(witness).some((picks) => holds(load(pack, picks))));

const canHold = (pack: Pack, condition: Condition): boolean =>
  someCase(pack, condition, (program) => program.read(condition) === TRUE);

const never = 'can never hold: its conditions contradict each other or the answers that the facts allow';
const shadowed = 'can never fire: a rule above it holds in every case in which it would';

const ruleProblems = (pack: Pack, { limb, rules }: LimbRules): readonly PackProblem[] =>
  rules.flatMap((rule, index) => {
    const at = { file: `limbs/${limb}.json`, place: rule.id };
    if (!canHold(pack, rule.when)) return [{ ...at, message: never }];
    const fires = someCase(pack, rule.when, (program) => program.limb(limb).rule() === index);
    return fires ? [] : [{ ...at, message: shadowed }];
  });

const named = (file: string, items: readonly { readonly id: string; readonly when: Condition }[]) =>
  items.map(({ id, when }) => ({ file, place: id, when }));

/** Rules, factors, caps, measures and exposures that no set of answers can bring into play. */
export const unreachableRules = (pack: Pack): readonly PackProblem[] => {
  const conditions = [
    ...named('terms.json', pack.terms),
    ...named('factors.json', pack.factors),
    ...named('consequences.json', pack.consequences.measures),
    ...named('consequences.json', pack.consequences.exposures),
    ...named('contradictions.json', pack.contradictions.never),
    ...pack.limbs.flatMap(({ limb, caps }) => named(`limbs/${limb}.json`, caps)),
    ...pack.arguments.flatMap(({ id, element, when }) =>
      when === undefined ? [] : [{ file: `arguments/${element}.json`, place: id, when }],
    ),
  ];
  const dead = conditions.filter(({ when }) => !canHold(pack, when));
  return [
    ...dead.map(({ file, place }) => ({ file, place, message: never })),
    ...pack.limbs.flatMap((limb) => ruleProblems(pack, limb)),
  ];
};
