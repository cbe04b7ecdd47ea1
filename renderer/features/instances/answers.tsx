import type { Repeat } from '../../../shared/model/repeats';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { useAnswerText } from '../facts/answer-text';
import { differingKeys } from './differences';
import styles from './instances.module.css';
import { useTexts } from './texts';
import type { AssessedInstance } from './use-assessed-instances';

/** The answers that are not the same for all, side by side. */
export function Answers({ all, repeat }: { readonly all: readonly AssessedInstance[]; readonly repeat: Repeat }) {
  const say = useTexts();
  const language = useLanguage();
  const { facts } = usePack();
  const answerText = useAnswerText();
  const keys = differingKeys(
    repeat.keys,
    all.map((one) => one.facts),
  );
  const questions = facts.facts.filter(({ key }) => keys.includes(key));
  if (questions.length === 0) return <p>{say('compared.same')}</p>;
  return (
    <>
      <h3>{say('compared.answers')}</h3>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('compared.question')}</th>
            {all.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.key}>
              <th scope="row">{question.label[language]}</th>
              {all.map((one) => {
                const fact = one.facts.find(({ key }) => key === question.key);
                return (
                  <td key={one.id}>
                    {fact === undefined ? (
                      say('compared.none')
                    ) : (
                      <>
                        <FactStatusMark status={fact.status} bare />{' '}
                        {fact.value === null ? null : answerText(question, fact.value)}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
