import type { AssessedElement } from '../../../shared/model/assessment';
import { type Side, sides } from '../../../shared/model/ladders';
import { proofStandard } from '../../../shared/reasoning/element-why';
import type { Law } from '../../app/law';
import styles from './argument.module.css';
import { ArgumentView } from './argument-view';
import { argumentsOn } from './order';
import { useTexts } from './texts';

function SideColumn({ element, side, law }: { readonly element: string; readonly side: Side; readonly law: Law }) {
  const say = useTexts();
  const found = argumentsOn(law.assessment, element, side);
  return (
    <section className={styles['side']} data-side={side}>
      <h3>{say(side)}</h3>
      {found.length === 0 ? <p className={styles['none']}>{say('none')}</p> : null}
      {found.map((argument) => (
        <ArgumentView key={argument.id} argument={argument} law={law} />
      ))}
    </section>
  );
}

/** An element with its two sides face to face. */
export function ElementView({ element, law }: { readonly element: AssessedElement; readonly law: Law }) {
  const say = useTexts();
  const { lang, words } = law;
  const { truth, standing } = words.sections.analysis;
  return (
    <section className={styles['element']} data-standing={element.standing} id={`element-${element.id}`}>
      <header>
        <p className={styles['limb']}>{words.finding.limbs[element.limb]}</p>
        <h2>{element.question[lang]}</h2>
        <p className={styles['standing']}>
          <strong>{truth[element.truth]}</strong> {standing[element.standing]}
        </p>
        <p className={styles['note']}>{element.why[lang]}</p>
        <details>
          <summary>{say('rule')}</summary>
          <p>{element.rule[lang]}</p>
          <p className={styles['note']}>{proofStandard[lang]}</p>
        </details>
      </header>
      <div className={styles['sides']}>
        {sides.map((side) => (
          <SideColumn key={side} element={element.id} side={side} law={law} />
        ))}
      </div>
    </section>
  );
}
