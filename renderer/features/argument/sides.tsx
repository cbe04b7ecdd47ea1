import { useState } from 'react';
import type { LimbId } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import styles from './argument.module.css';
import { ElementView } from './element-view';
import { LimbFilter } from './limb-filter';
import { elementsInOrder, isTouched } from './order';
import { useTexts } from './texts';

/** The two sides of each element, what is unsettled first. */
export function Sides({ law }: { readonly law: Law }) {
  const say = useTexts();
  const [limb, setLimb] = useState<LimbId | null>(null);
  const elements = elementsInOrder(law.assessment, limb);
  const untouched = elements.filter((element) => !isTouched(element));
  return (
    <>
      <LimbFilter law={law} limb={limb} onChange={setLimb} />
      {elements.filter(isTouched).map((element) => (
        <ElementView key={element.id} element={element} law={law} />
      ))}
      {untouched.length === 0 ? null : (
        <details className={styles['untouched']}>
          <summary>{say('untouched')}</summary>
          <ul className={styles['list']}>
            {untouched.map(({ id, question }) => (
              <li key={id}>{question[law.lang]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
