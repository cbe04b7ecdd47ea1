import { findingWords } from '../../../shared/memo/findings/finding-words';
import { type LimbId, limbIds } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import { FindingMark } from '../../ui/finding-mark';
import { LinkButton } from '../../ui/link-button';
import styles from './overview.module.css';
import { useTexts } from './texts';

/** A finding with its reason, how sure it is, and how far facts that are missing could still move it. */
function FindingCard(props: { readonly law: Law; readonly limb: LimbId; readonly onOpen: () => void }) {
  const { law, limb, onOpen } = props;
  const say = useTexts();
  const { words, lang, assessment } = law;
  const { finding, confidence, reason, range } = limb === 'civil' ? assessment.civil : assessment.limbs[limb];
  const label = (one: typeof finding) => findingWords(limb, one, words.finding).label;
  return (
    <li className={styles['card']}>
      <div className={styles['cardHead']}>
        <h3>{words.finding.limbs[limb]}</h3>
        <FindingMark limb={limb} finding={finding} confidence={confidence} />
      </div>
      <p>{reason[lang]}</p>
      <p className={styles['note']}>
        {say('confidence', { confidence: words.finding.confidence[confidence].label })}
        {words.grammar.gap}
        {range.worst === range.best
          ? say('certain')
          : say('range', { worst: label(range.worst), best: label(range.best) })}
      </p>
      <LinkButton aria-label={say('whyOf', { limb: words.finding.limbs[limb] })} onClick={onOpen}>
        {say('why')}
      </LinkButton>
    </li>
  );
}

/** Every finding at a glance. */
export function FindingCards({ law, onOpen }: { readonly law: Law; readonly onOpen: (limb: LimbId) => void }) {
  return (
    <ul className={styles['cards']}>
      {limbIds.map((limb) => (
        <FindingCard key={limb} law={law} limb={limb} onOpen={() => onOpen(limb)} />
      ))}
    </ul>
  );
}
