import type { AssessedArgument } from '../../../shared/model/assessment';
import type { Law } from '../../app/law';
import { Cites, FactChips } from '../../ui/law/cites';
import styles from './argument.module.css';
import { useTexts } from './texts';

/** One argument: its claim, what carries it, and the reply to it. */
export function ArgumentView({ argument, law }: { readonly argument: AssessedArgument; readonly law: Law }) {
  const say = useTexts();
  const { lang, words } = law;
  const { claim, reply, weight, authorities, cases, facts, byAnalogy, accepted } = argument;
  return (
    <article className={styles['argument']} data-weight={weight} data-accepted={accepted}>
      <p>{claim[lang]}</p>
      <p className={styles['weight']}>
        {say('weight', { weight: words.finding.weight[weight] })}
        {accepted ? null : <strong> · {say('defeated')}</strong>}
        {byAnalogy ? <span> · {say('analogy')}</span> : null}
      </p>
      <Cites law={law} authorities={authorities} cases={cases} />
      <FactChips law={law} keys={facts} />
      <details className={styles['reply']}>
        <summary>{say('reply')}</summary>
        <p>{reply[lang]}</p>
      </details>
    </article>
  );
}
