import { findingWords } from '../../../shared/memo/findings/finding-words';
import { changesText, effectText } from '../../../shared/memo/findings/flip-words';
import type { LimbId } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import { FindingMark } from '../../ui/finding-mark';
import { Inspector } from '../../ui/inspector';
import { Cites, FactChips } from '../../ui/law/cites';
import styles from './argument.module.css';
import { useTexts } from './texts';

/** A finding in the inspector: its reason, what it rests on, and what would turn it. */
export function FindingPanel({ law, limb }: { readonly law: Law; readonly limb: LimbId }) {
  const say = useTexts();
  const { words, lang, assessment } = law;
  const found = limb === 'civil' ? assessment.civil : assessment.limbs[limb];
  const { finding, confidence, confidenceWhy, reason, range, restsOn, authorities, cases } = found;
  const label = (one: typeof finding) => findingWords(limb, one, words.finding).label;
  const flips = assessment.flips.filter((flip) => flip.limb === limb).slice(0, 6);
  return (
    <Inspector
      title={words.finding.limbs[limb]}
      why={
        <>
          <p>
            <FindingMark limb={limb} finding={finding} confidence={confidence} />
          </p>
          <p>{reason[lang]}</p>
          {'noAuthority' in found && found.noAuthority ? <p className={styles['note']}>{say('noAuthority')}</p> : null}
          <p className={styles['note']}>
            {range.worst === range.best
              ? say('certain')
              : say('range', { worst: label(range.worst), best: label(range.best) })}
          </p>
          <h4>{say('confidenceWhy')}</h4>
          <ul className={styles['list']}>
            {confidenceWhy.map(({ rule, text }) => (
              <li key={`${rule} ${text.en}`}>{text[lang]}</li>
            ))}
          </ul>
        </>
      }
      basis={
        <>
          <Cites law={law} authorities={authorities} cases={cases} />
          <FactChips law={law} keys={restsOn.map(({ key }) => key)} />
        </>
      }
      change={
        <ul className={styles['list']}>
          {flips.map((flip) => (
            <li key={`${flip.kind} ${changesText(flip, law)} ${flip.to}`}>
              {changesText(flip, law)}
              <br />
              <strong>{effectText(flip, law)}</strong>
            </li>
          ))}
        </ul>
      }
    />
  );
}
