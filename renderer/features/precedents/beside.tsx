import { useMemo } from 'react';
import { argueCase } from '../../../shared/reasoning/case-argument';
import type { CaseBeside } from '../../../shared/reasoning/case-comparison';
import type { Law } from '../../app/law';
import { Cites } from '../../ui/law/cites';
import styles from './precedents.module.css';
import { useTexts } from './texts';

/**
 * One of the cases beside the matter: the argument made from it, the answer of the other side, and what speaks against
 * it.
 */
export function Beside(props: {
  readonly law: Law;
  readonly beside: CaseBeside;
  readonly cases: readonly CaseBeside[];
}) {
  const { law, beside, cases } = props;
  const say = useTexts();
  const { lang } = law;
  const { title, weight } = beside;
  const { argument, distinguished, weightWhy, counterExamples } = useMemo(
    () => argueCase(law.pack, beside, cases, law.assessment.asOf),
    [law, beside, cases],
  );
  return (
    <section className={styles['beside']} aria-label={title[lang]}>
      <h2>{title[lang]}</h2>
      <Cites law={law} authorities={[]} cases={[beside.case]} />
      <div className={styles['sides']}>
        <div data-side={beside.favours}>
          <h3>{say('argument')}</h3>
          <p>{argument[lang]}</p>
        </div>
        <div>
          <h3>{say('distinguished')}</h3>
          <p>{distinguished[lang]}</p>
        </div>
      </div>
      <h3>{say('weightIs', { weight: say(`weight.${weight}`) })}</h3>
      <ul className={styles['list']}>
        {weightWhy.map((reason) => (
          <li key={reason.en}>{reason[lang]}</li>
        ))}
      </ul>
      <h3>{say('counter')}</h3>
      {counterExamples.length === 0 ? (
        <p>{say('noCounter')}</p>
      ) : (
        <Cites law={law} authorities={[]} cases={counterExamples} />
      )}
    </section>
  );
}
