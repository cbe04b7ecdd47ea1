import { VisuallyHidden } from '@mantine/core';
import { type LimbId, limbIds } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import { FindingMark } from '../../ui/finding-mark';
import styles from './argument.module.css';
import { useTexts } from './texts';

/** Every finding as a button that says why it is so. */
export function LimbFindings({ law, onOpen }: { readonly law: Law; readonly onOpen: (limb: LimbId) => void }) {
  const say = useTexts();
  const { assessment, words } = law;
  return (
    <ul className={styles['findings']}>
      {limbIds.map((limb) => {
        const { finding, confidence } = limb === 'civil' ? assessment.civil : assessment.limbs[limb];
        const name = words.finding.limbs[limb];
        return (
          <li key={limb}>
            <button type="button" onClick={() => onOpen(limb)}>
              <span>{name}</span>
              <FindingMark limb={limb} finding={finding} confidence={confidence} />
              <VisuallyHidden>{say('whyFinding')}</VisuallyHidden>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
