import { memo, type ReactNode, type Ref, useId } from 'react';
import type { PackFact } from '../../../shared/packs/schema';
import { useLanguage } from '../../app/i18n';
import type { ListedFact } from '../../app/instances';
import { OnDemand } from '../../ui/on-demand';
import { AnswerEditor } from '../facts/answer-editor';
import styles from './question-card.module.css';
import { useTexts } from './texts';

/** About as high as most answers are. */
const GUESS_PX = 260;

/** A question with its answer. Where many stand together, only those near what is in sight are more than their heading. */
export const QuestionCard = memo(function QuestionCard(props: {
  readonly matterId: string;
  readonly question: PackFact;
  readonly facts: readonly ListedFact[];
  readonly relevant: boolean;
  readonly folded?: boolean;
  readonly heading?: Ref<HTMLHeadingElement>;
  /** What stands below the answer. */
  readonly children?: ReactNode;
}) {
  const { matterId, question, facts, relevant, folded = false, heading, children } = props;
  const say = useTexts();
  const language = useLanguage();
  const title = useId();
  const answer = (
    <div className={styles['answer']}>
      <p className={styles['help']}>{question.help[language]}</p>
      <AnswerEditor matterId={matterId} question={question} facts={facts} folded={folded} />
      {children}
    </div>
  );
  return (
    <article className={styles['card']} aria-labelledby={title} data-question={question.key}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {question.question[language]}
      </h2>
      {relevant ? null : <p className={styles['aside']}>{say('notRelevant')}</p>}
      {folded ? <OnDemand guess={GUESS_PX}>{answer}</OnDemand> : answer}
    </article>
  );
});
