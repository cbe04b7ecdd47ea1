import { noExposures, noMeasures } from '../../../shared/memo/sections/exposure';
import type { Exposure } from '../../../shared/model/assessment';
import type { Law } from '../../app/law';
import { Cites } from '../../ui/law/cites';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

const order: readonly Exposure['level'][] = ['high', 'moderate', 'low'];

function Exposures({ law }: { readonly law: Law }) {
  const { words, lang, assessment } = law;
  const exposures = [...assessment.criminal.exposures].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  if (exposures.length === 0) return <p>{noExposures(law)}</p>;
  return (
    <ul className={styles['rows']}>
      {exposures.map(({ id, label, level, authority, pinpoint, cases }) => (
        <li key={id}>
          <span>
            {label[lang]} <strong className={styles['level']}>{words.finding.level[level]}</strong>
          </span>
          <Cites law={law} authorities={[{ id: authority, pinpoint }]} cases={cases} />
        </li>
      ))}
    </ul>
  );
}

function Measures({ law }: { readonly law: Law }) {
  const { lang, assessment } = law;
  const { measures } = assessment.administrative;
  if (measures.length === 0) return <p>{noMeasures(law)}</p>;
  return (
    <ul className={styles['rows']}>
      {measures.map(({ id, label, authority, pinpoint }) => (
        <li key={id}>
          <span>{label[lang]}</span>
          <Cites law={law} authorities={[{ id: authority, pinpoint }]} />
        </li>
      ))}
    </ul>
  );
}

/** What authorities may order, and who may answer for what under criminal law, in short. */
export function Consequences({ law }: { readonly law: Law }) {
  const say = useTexts();
  const words = law.words.sections.exposure;
  return (
    <Section title={say('consequences')}>
      <h3>{words.administrative}</h3>
      <Measures law={law} />
      <h3>{words.criminal}</h3>
      <Exposures law={law} />
    </Section>
  );
}
