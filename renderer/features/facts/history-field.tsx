import { memo } from 'react';
import type { FactChange } from '../../../shared/bridge/vault-records';
import type { PackFact } from '../../../shared/packs/schema';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useInstanceFor } from '../../app/instances';
import { useQuery } from '../../app/query';
import { ErrorState } from '../../ui/error-state';
import { Fold } from '../../ui/fold';
import { useTexts as useUiTexts } from '../../ui/texts';
import { isKnown } from './answer';
import { useAnswerText } from './answer-text';
import styles from './history-field.module.css';
import { useTexts } from './texts';

/** A version of an answer in one line. */
function useVersionText(question: PackFact): (fact: FactChange['from']) => string {
  const say = useTexts();
  const sayUi = useUiTexts();
  const answerText = useAnswerText();
  return (fact) => {
    if (fact === null) return say('history.none');
    const status = sayUi(`status.${fact.status}`);
    if (!isKnown(fact)) return status;
    const value = answerText(question, fact.value);
    return fact.alternative === undefined
      ? `${value} (${status})`
      : `${value} / ${answerText(question, fact.alternative)} (${status})`;
  };
}

function Changes({ matterId, question }: { readonly matterId: string; readonly question: PackFact }) {
  const { key } = question;
  const say = useTexts();
  const format = useFormat();
  const versionText = useVersionText(question);
  const at = useInstanceFor(matterId, key);
  const { value, error } = useQuery(
    `facts.history/${matterId}/${at.instance ?? ''}/${key}`,
    () => api.facts.history({ matterId, key, ...at }),
    { tables: ['facts'], matterId },
  );
  if (error !== null) return <ErrorState error={error} />;
  if (value === null) return null;
  if (value.length === 0) return <p>{say('history.empty')}</p>;
  return (
    <ol className={styles['changes']}>
      {[...value].reverse().map((change) => (
        <li key={change.number}>
          <span className={styles['who']}>
            {format.moment(change.at)} · {change.by}
            {change.kind === 'undo' ? ` · ${say('history.undone')}` : null}
          </span>
          <span>
            {versionText(change.from)} → {versionText(change.to)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Every change of an answer: who, when, from what, to what. Read when it is opened. */
export const HistoryField = memo(function HistoryField(props: {
  readonly matterId: string;
  readonly question: PackFact;
}) {
  const say = useTexts();
  return (
    <Fold label={say('history.title')}>
      <Changes {...props} />
    </Fold>
  );
});
