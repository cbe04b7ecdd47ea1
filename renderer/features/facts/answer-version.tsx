import type { PackFact } from '../../../shared/packs/schema';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { type Answer, isKnown } from './answer';
import { useAnswerText } from './answer-text';
import { useTexts } from './texts';

/** One version of an answer, to be compared with another. */
export function AnswerVersion({ question, answer }: { readonly question: PackFact; readonly answer: Answer }) {
  const say = useTexts();
  const answerText = useAnswerText();
  if (answer === null) return <p>{say('history.none')}</p>;
  return (
    <>
      {isKnown(answer) ? <p>{answerText(question, answer.value)}</p> : null}
      {answer.alternative === undefined ? null : <p>{answerText(question, answer.alternative)}</p>}
      <p>
        <FactStatusMark status={answer.status} />
      </p>
      {answer.evidence.length === 0 ? null : (
        <p>{answer.evidence.map(({ id, page }) => (page === undefined ? id : `${id}, ${page}`)).join('; ')}</p>
      )}
      {answer.note === undefined ? null : <p>{answer.note}</p>}
    </>
  );
}
