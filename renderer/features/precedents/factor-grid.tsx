import { VisuallyHidden } from '@mantine/core';
import type { Side } from '../../../shared/model/ladders';
import type { Factor } from '../../../shared/packs/schema';
import type { CaseBeside } from '../../../shared/reasoning/case-comparison';
import { cutsFor, type Holder } from '../../../shared/reasoning/case-order';
import type { Law } from '../../app/law';
import styles from './precedents.module.css';
import { useTexts } from './texts';

type Held = 'both' | Holder | 'neither';

const heldIn = ({ shared, onlyMatter, onlyCase }: CaseBeside, factor: string): Held => {
  if (shared.includes(factor)) return 'both';
  if (onlyMatter.includes(factor)) return 'matter';
  return onlyCase.includes(factor) ? 'case' : 'neither';
};

/** The side that gains by what one of the two has alone. */
const gains = ({ side }: Factor, held: Held): Side | undefined =>
  held === 'matter' || held === 'case' ? cutsFor(side, held) : undefined;

const isOurs = (cases: readonly CaseBeside[], factor: string): boolean =>
  cases.some((one) => ['both', 'matter'].includes(heldIn(one, factor)));

/** The factors that the matter or one of the cases has: those that speak for the project first. */
const rowsOf = (law: Law, cases: readonly CaseBeside[]): readonly Factor[] =>
  law.pack.factors
    .filter(({ id }) => cases.some((one) => heldIn(one, id) !== 'neither'))
    .sort((a, b) => Number(a.side === 'authority') - Number(b.side === 'authority'));

/** A factor that is there, or not; where it sets the case apart it says in whose favour. */
function Mark({ held, has }: { readonly held: Held; readonly has: boolean }) {
  const say = useTexts();
  return (
    <>
      <span aria-hidden="true" className={styles['dot']} data-has={has} data-shared={held === 'both'} />
      <VisuallyHidden>{has ? say('has') : say('hasNot')}</VisuallyHidden>
    </>
  );
}

function Row({
  law,
  factor,
  cases,
}: {
  readonly law: Law;
  readonly factor: Factor;
  readonly cases: readonly CaseBeside[];
}) {
  const say = useTexts();
  const ours = isOurs(cases, factor.id);
  return (
    <tr>
      <th scope="row">
        {factor.label[law.lang]}
        <span className={styles['note']}>
          {say(`for.${factor.side}`)}
          {law.words.grammar.semicolon}
          {law.words.finding.weight[factor.weight]}
        </span>
      </th>
      <td>
        <Mark held={ours ? 'both' : 'neither'} has={ours} />
      </td>
      {cases.map((one) => {
        const held = heldIn(one, factor.id);
        const cuts = gains(factor, held);
        return (
          <td key={one.case} data-cuts={cuts}>
            <Mark held={held} has={held === 'both' || held === 'case'} />
            {cuts === undefined ? null : <span className={styles['note']}>{say(`cuts.${cuts}`)}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** Factors in rows, the matter and the cases in columns; the head of a column chooses the case to be read below. */
export function FactorGrid(props: {
  readonly law: Law;
  readonly cases: readonly CaseBeside[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { law, cases, chosen, onChoose } = props;
  const say = useTexts();
  return (
    <table className={styles['grid']}>
      <caption>{say('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('factor')}</th>
          <th scope="col">{say('ours')}</th>
          {cases.map(({ case: id, title, favours, weight, mostOnPoint }) => (
            <th key={id} scope="col">
              <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {title[law.lang]}
              </button>
              <span className={styles['note']}>
                {[say(`for.${favours}`), say(`weight.${weight}`), ...(mostOnPoint ? [say('mostOnPoint')] : [])].join(
                  law.words.grammar.semicolon,
                )}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(law, cases).map((factor) => (
          <Row key={factor.id} law={law} factor={factor} cases={cases} />
        ))}
      </tbody>
    </table>
  );
}
