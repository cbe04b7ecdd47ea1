import type { AssessedArgument } from '../../../shared/model/assessment';
import type { Law } from '../../app/law';
import { Cites, FactChips } from '../../ui/law/cites';
import styles from './argument.module.css';
import { yielding } from './order';
import { useTexts } from './texts';

/** One argument: its claim, what carries it, and the reply to it. */
export function ArgumentView({ argument, law }: { readonly argument: AssessedArgument; readonly law: Law }) {
  const say = useTexts();
  const { lang, words } = law;
  const { claim, reply, weight, authorities, cases, facts, byAnalogy } = argument;
  const yields = yielding(argument, law.assessment.arguments);
  return (
    <article className={styles['argument']} data-weight={weight} data-yields={yields}>
      <p>{claim[lang]}</p>
      <p className={styles['weight']}>
        {say('weight', { weight: words.finding.weight[weight] })}
        {yields === null ? null : <strong> · {say(`yields.${yields}`)}</strong>}
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
