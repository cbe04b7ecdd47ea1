import { memo } from 'react';
import { findingNames } from '../../../shared/i18n/finding-names';
import type { Assessment } from '../../../shared/model/assessment';
import type { PackFact } from '../../../shared/packs/schema';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { useAnswerText } from '../facts/answer-text';
import { bearingOf } from './questions';
import { useTexts } from './texts';
import styles from './why-asked.module.css';

const MOST_TURNS = 6;

/** What single answers to a question would do to a finding as the facts stand. */
export function Turns({ question, assessment }: { readonly question: PackFact; readonly assessment: Assessment }) {
  const say = useTexts();
  const names = findingNames[useLanguage()];
  const answerText = useAnswerText();
  const turns = assessment.flips.filter(
    ({ changes, kind }) => kind === 'clarify' && changes.length === 1 && changes[0]?.key === question.key,
  );
  if (turns.length === 0) return <p>{say('why.turnsNothing')}</p>;
  return (
    <ul>
      {turns.slice(0, MOST_TURNS).map(({ limb, to, changes }) => {
        const words: Readonly<Record<string, string>> = names.findings[limb];
        const value = changes[0]?.to ?? null;
        return (
          <li key={`${limb} ${to} ${String(value)}`}>
            {say('why.turn', {
              answer: value === null ? '' : answerText(question, value),
              limb: names.limbs[limb],
              finding: words[to] ?? to,
            })}
          </li>
        );
      })}
    </ul>
  );
}

/** Why a question is asked, and what would prove its answer. */
export const WhyAsked = memo(function WhyAsked(props: {
  readonly question: PackFact;
  readonly assessment: Assessment | null;
}) {
  const { question, assessment } = props;
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const { limbs, elements } = bearingOf(usePack(), question.key);
  return (
    <div className={styles['why']}>
      <section>
        <h3>{say('why.title')}</h3>
        <p>
          {limbs.length === 0
            ? say('why.noLimb')
            : say('why.limbs', { limbs: format.list(limbs.map((limb) => findingNames[language].limbs[limb])) })}
        </p>
        {elements.length === 0 ? null : (
          <ul>
            {elements.map((element) => (
              <li key={element.id}>{element.question[language]}</li>
            ))}
          </ul>
        )}
      </section>
      {assessment === null ? null : (
        <section>
          <h3>{say('why.now')}</h3>
          <Turns question={question} assessment={assessment} />
        </section>
      )}
      <section>
        <h3>{say('why.proof')}</h3>
        <ul>
          {question.evidence.map((proof) => (
            <li key={proof.en}>{proof[language]}</li>
          ))}
        </ul>
      </section>
    </div>
  );
});
