import { type Ref, useId } from 'react';
import type { PackFact } from '../../../shared/packs/schema';
import { useLanguage } from '../../app/i18n';
import { AnswerEditor } from '../facts/answer-editor';
import type { ListedFact } from '../facts/use-answer';
import styles from './question-card.module.css';
import { useTexts } from './texts';

/** A question with its answer. */
export function QuestionCard(props: {
  readonly matterId: string;
  readonly question: PackFact;
  readonly facts: readonly ListedFact[];
  readonly relevant: boolean;
  readonly folded?: boolean;
  readonly heading?: Ref<HTMLHeadingElement>;
}) {
  const { matterId, question, facts, relevant, folded = false, heading } = props;
  const say = useTexts();
  const language = useLanguage();
  const title = useId();
  return (
    <article className={styles['card']} aria-labelledby={title} data-question={question.key}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {question.question[language]}
      </h2>
      {relevant ? null : <p className={styles['aside']}>{say('notRelevant')}</p>}
      <p className={styles['help']}>{question.help[language]}</p>
      <AnswerEditor matterId={matterId} question={question} facts={facts} folded={folded} />
    </article>
  );
}
