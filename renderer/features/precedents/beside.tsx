import type { CaseBeside } from '../../../shared/reasoning/case-comparison';
import type { Law } from '../../app/law';
import { Cites } from '../../ui/law/cites';
import styles from './precedents.module.css';
import { useTexts } from './texts';

/** One case beside the matter: the argument made from it, the answer of the other side, and what speaks against it. */
export function Beside({ law, beside }: { readonly law: Law; readonly beside: CaseBeside }) {
  const say = useTexts();
  const { lang } = law;
  const { title, argument, distinguished, weight, weightWhy, counterExamples } = beside;
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
