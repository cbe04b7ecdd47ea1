import { changeValue } from '../../../../shared/memo/findings/flip-words';
import type { ComparedVariant } from '../../../../shared/reasoning/variants';
import type { Law } from '../../../app/law';
import { FindingMark } from '../../../ui/finding-mark';
import { Differences } from '../../../ui/law/differences';
import styles from '../argument.module.css';
import { useTexts } from '../texts';
import { MakeTasks } from './make-tasks';

type Detail = { readonly law: Law; readonly variant: ComparedVariant };

function ChangesNeeded({ law, variant }: Detail) {
  const say = useTexts();
  if (variant.changes.length === 0) return <p>{say('scenarios.nothingToChange')}</p>;
  return (
    <table className={styles['changes']}>
      <caption>{say('scenarios.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('changes.fact')}</th>
          <th scope="col">{say('changes.from')}</th>
          <th scope="col">{say('changes.to')}</th>
          <th scope="col">{say('fact.proof')}</th>
        </tr>
      </thead>
      <tbody>
        {variant.changes.map(({ key, label, from, to, controllable }) => (
          <tr key={key}>
            <th scope="row">
              {label[law.lang]}
              {controllable ? null : <p className={styles['note']}>{say('scenarios.notInHand')}</p>}
            </th>
            <td>{changeValue(key, from, law)}</td>
            <td>{changeValue(key, to, law)}</td>
            <td>{law.packFacts.get(key)?.evidence[0]?.[law.lang]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the scenario would still leave to deal with. */
function Remains({ law, variant }: Detail) {
  const say = useTexts();
  const { findings, duties, measures, exposures } = variant.residual;
  const { dutyState } = law.words.sections.analysis;
  if (findings.length + duties.length + measures.length + exposures.length === 0)
    return <p>{say('scenarios.nothingRemains')}</p>;
  return (
    <ul className={styles['list']}>
      {findings.map(({ limb, finding }) => (
        <li key={limb}>
          {law.words.finding.limbs[limb]}: <FindingMark limb={limb} finding={finding as never} />
        </li>
      ))}
      {duties.map(({ id, state }) => (
        <li key={id}>
          {law.pack.duties.find((duty) => duty.id === id)?.label[law.lang]}: {dutyState[state]}
        </li>
      ))}
      {measures.map(({ id, label }) => (
        <li key={id}>{label[law.lang]}</li>
      ))}
      {exposures.map(({ id, label, level }) => (
        <li key={id}>
          {label[law.lang]}: {law.words.finding.level[level]}
        </li>
      ))}
    </ul>
  );
}

/** One scenario: what would have to change, what would follow, what would remain, and the tasks it makes. */
export function ScenarioDetail({ law, variant, matterId }: Detail & { readonly matterId: string }) {
  const say = useTexts();
  const { title, reason, changes, differences, hypothetical } = variant;
  return (
    <section className={styles['element']} aria-label={title[law.lang]}>
      <header>
        <h2>{title[law.lang]}</h2>
        <p className={styles['standing']}>{reason[law.lang]}</p>
        {hypothetical ? <p className={styles['note']}>{say('scenarios.hypothetical')}</p> : null}
      </header>
      <ChangesNeeded law={law} variant={variant} />
      {differences.length === 0 ? (
        <p>{say('scenarios.noDifference')}</p>
      ) : (
        <Differences law={law} differences={differences} caption={say('scenarios.differences')} />
      )}
      <h3>{say('scenarios.remains')}</h3>
      <Remains law={law} variant={variant} />
      {hypothetical || changes.length === 0 ? null : <MakeTasks law={law} variant={variant} matterId={matterId} />}
    </section>
  );
}
