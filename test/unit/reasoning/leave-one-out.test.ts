import { expect, it } from 'vitest';
import { type Finding, type Side, sides } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { type Precedent, precedentOutcomes } from '../../../shared/packs/schema';
import { assess } from '../../../shared/reasoning/assess';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import expectations from '../../fixtures/decided-cases.json';
import { matterOf } from '../../fixtures/matters';

const today = '2026-11-22';
const dayOf = ({ decidedOn }: Precedent): string => (decidedOn?.length === 10 ? decidedOn : today);

/** What the case is worth when the case itself is not in the library. */
const outcomeOf = (precedent: Precedent) => {
  const options = { asOf: dayOf(precedent), withoutPrecedents: [precedent.id] };
  const matter = matterOf(precedent.facts);
  const assessment = assess(cnMining, matter, options);
  const beside = compareCases(cnMining, matter, options).filter((one) => one.mostOnPoint && one.weight !== 'none');
  return { industrial: assessment.limbs.industrial.finding, civil: assessment.civil.finding, beside };
};

type Beside = ReturnType<typeof compareCases>;

/** The side that more of the cases most on point are for; null where they are as many, or none. */
const sideOf = (beside: Beside): Side | null => {
  const count = (side: Side) => beside.filter(({ favours }) => favours === side).length;
  const [project, authority] = [count('project'), count('authority')];
  return project === authority ? null : project > authority ? 'project' : 'authority';
};

const expected = expectations as Readonly<Record<string, { readonly fails?: string }>>;
const cases = cnMining.precedents.map((precedent) => ({ precedent, ...outcomeOf(precedent) }));

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const spread = (key: 'industrial' | 'civil', findings: readonly Finding[]): string =>
  table(
    ['What was decided', ...findings],
    precedentOutcomes.map((outcome) => [
      outcome,
      ...findings.map(
        (finding) => cases.filter((one) => one.precedent.outcome === outcome && one[key] === finding).length,
      ),
    ]),
  );

const reached = (): string =>
  table(
    ['What was decided', 'Cases', 'Tested', 'Reached', 'Not reached'],
    [...precedentOutcomes, null].map((outcome) => {
      const of = cases.filter(({ precedent }) => outcome === null || precedent.outcome === outcome);
      const tested = of.filter(({ precedent }) => expected[precedent.id] !== undefined);
      const missed = tested.filter(({ precedent }) => expected[precedent.id]?.fails !== undefined);
      return [outcome ?? '**all**', of.length, tested.length, tested.length - missed.length, missed.length];
    }),
  );

const bySide = (): string =>
  table(
    ['Decided for', 'Told: project', 'Told: authority', 'Not told'],
    sides.map((side) => {
      const of = cases.filter(({ precedent }) => precedent.favours === side);
      const told = (answer: Side | null) => of.filter(({ beside }) => sideOf(beside) === answer).length;
      return [side, told('project'), told('authority'), told(null)];
    }),
  );

const missed = (): string =>
  cases
    .flatMap(({ precedent: { id, title } }) => {
      const why = expected[id]?.fails;
      return why === undefined ? [] : [`- ${title.en} (\`${id}\`): ${why}`];
    })
    .join('\n');

const report = () => `# Leave one out

Each of the ${cases.length} decided cases and official actions of the pack is put to Adit as if it were a new matter: only the facts that
its record carries, under the law of the day on which it was decided where that day is known, and with the case itself
taken out of the library. This file is written by \`test/unit/reasoning/leave-one-out.test.ts\`, which fails when it is
no longer true.

**What this shows, and what it does not.** The rules of the pack were written with these cases in view
(\`decisions/0006\`), so the first table says how far the rules explain the cases, not how well they would foretell new
ones. The last table uses no rule of the pack: it counts for which side the cases most on point were decided. It is the
harder test, and the numbers are small: nearly all recorded cases went for the authority.

## Was what the court or agency did reached?

What must come out for each case is written down by hand in \`test/fixtures/decided-cases.json\`. Cases whose outcome is
not known well enough are not tested.

${reached()}

Not reached:

${missed()}

## What was found on mining, by what was decided

${spread('industrial', ['mining', 'likely-mining', 'grey', 'likely-not-mining', 'not-mining'])}

## What was found on the contract, by what was decided

${spread('civil', ['void', 'likely-void', 'contested', 'likely-valid', 'valid', 'not-applicable'])}

## By the cases most on point alone

${bySide()}
`;

it('is reported as it is', async () => {
  await expect(report()).toMatchFileSnapshot('../../../docs/leave-one-out.md');
});
