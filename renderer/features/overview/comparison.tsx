import { factLabel, factValueText } from '../../../shared/memo/facts/fact-value';
import type { Fact } from '../../../shared/model/fact';
import type { Law } from '../../app/law';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { FindingMark } from '../../ui/finding-mark';
import { LawChanges } from './law-changes';
import styles from './overview.module.css';
import { factChanges, findingChanges, type Taken } from './taken';
import { useTexts } from './texts';

function Answer({ fact, law }: { readonly fact: Fact | null; readonly law: Law }) {
  const say = useTexts();
  if (fact === null) return <span>{say('compare.unanswered')}</span>;
  return (
    <span className={styles['answer']}>
      <FactStatusMark status={fact.value === null ? 'unknown' : fact.status} bare />
      {fact.value === null ? law.words.fact.status.unknown : factValueText(fact.key, fact.value, law)}
    </span>
  );
}

function Facts({ before, after, law }: { readonly before: Taken; readonly after: Taken; readonly law: Law }) {
  const say = useTexts();
  const changes = factChanges(before, after);
  if (changes.length === 0) return <p>{say('compare.noFacts')}</p>;
  return (
    <ul className={styles['rows']}>
      {changes.map(({ key, before: was, after: is }) => (
        <li key={key}>
          <span>{factLabel(key, law)}</span>
          <span className={styles['turn']}>
            <Answer fact={was} law={law} /> → <Answer fact={is} law={law} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Two results side by side: the findings, the facts and the law that differ. */
export function Comparison(props: { readonly before: Taken; readonly after: Taken; readonly law: Law }) {
  const { before, after, law } = props;
  const say = useTexts();
  const findings = findingChanges(before, after);
  const { confidence } = law.words.finding;
  return (
    <>
      <h3>{say('compare.findings')}</h3>
      {findings.length === 0 ? <p>{say('compare.noFindings')}</p> : null}
      <ul className={styles['rows']}>
        {findings.map(({ limb, before: was, after: is }) => (
          <li key={limb}>
            <span>{law.words.finding.limbs[limb]}</span>
            <span className={styles['turn']}>
              <FindingMark limb={limb} {...was} /> → <FindingMark limb={limb} {...is} />
              {was.confidence === is.confidence ? null : (
                <span className={styles['note']}>
                  {say('compare.confidence', {
                    before: confidence[was.confidence].label,
                    after: confidence[is.confidence].label,
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <h3>{say('compare.law')}</h3>
      <LawChanges before={before} after={after} law={law} />
      <h3>{say('compare.facts')}</h3>
      <Facts before={before} after={after} law={law} />
    </>
  );
}
