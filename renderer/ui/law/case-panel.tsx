import type { ReactNode } from 'react';
import { factClause } from '../../../shared/memo/facts/fact-value';
import { dateInWords } from '../../../shared/memo/text/date';
import type { Precedent } from '../../../shared/packs/schema';
import type { Law } from '../../app/law';
import { Inspector } from '../inspector';
import { Cites } from './cites';
import styles from './law.module.css';
import { Particulars } from './record';
import { useLawTexts } from './texts';

export function Particular({ precedent, law }: { readonly precedent: Precedent; readonly law: Law }) {
  const say = useLawTexts();
  const { lang, words } = law;
  const { sections, finding, grammar } = words;
  return (
    <Particulars
      rows={[
        [say('court'), precedent.court[lang]],
        [say('docket'), precedent.caseNumber ?? say('noDocket')],
        [say('decided'), precedent.decidedOn === null ? null : dateInWords(precedent.decidedOn, grammar)],
        [say('outcome'), sections.decisions.outcomes[precedent.outcome]],
        [say('favours'), finding.side[precedent.favours]],
        [say('record'), sections['annex-authorities'].record[precedent.confidence]],
      ]}
    />
  );
}

/** A decided case in the inspector: what was held and why, and the passage behind each of its facts. */
export function CasePanel(props: {
  readonly law: Law;
  readonly id: string;
  readonly change?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { law, id, change, children } = props;
  const say = useLawTexts();
  const precedent = law.precedents.get(id);
  if (precedent === undefined) return null;
  const { lang } = law;
  return (
    <Inspector
      title={precedent.title[lang]}
      why={
        <>
          <p>{precedent.holding[lang]}</p>
          <p className={styles['small']}>{precedent.reasoning[lang]}</p>
        </>
      }
      basis={
        <>
          <ul className={styles['passages']} aria-label={say('facts')}>
            {precedent.facts.map(({ key, value, passage }) => (
              <li key={key}>
                <strong>{factClause(key, value, law)}</strong>
                <p className={styles['small']}>{passage}</p>
              </li>
            ))}
          </ul>
          <Cites law={law} authorities={precedent.authorities.map((one) => ({ id: one, pinpoint: 'whole' }))} />
        </>
      }
      change={change}
    >
      <Particular precedent={precedent} law={law} />
      {precedent.notes.map((note) => (
        <p key={note.en} className={styles['small']}>
          {note[lang]}
        </p>
      ))}
      {children}
    </Inspector>
  );
}
