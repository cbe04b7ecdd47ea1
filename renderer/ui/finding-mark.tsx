import { VisuallyHidden } from '@mantine/core';
import { findingNames } from '../../shared/i18n/finding-names';
import type { Confidence, Finding, LimbId } from '../../shared/model/ladders';
import { useLanguage } from '../app/i18n';
import styles from './finding-mark.module.css';
import { type Step, stepOf } from './ladder-step';
import { useTexts } from './texts';

/** How much of the disc is filled, from the authority's end of a ladder to the client's. */
const FILLED: Readonly<Record<Step, string>> = {
  1: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  2: 'M8 2a6 6 0 1 1-6 6h6z',
  3: 'M8 2a6 6 0 0 1 0 12z',
  4: 'M8 2a6 6 0 0 1 6 6H8z',
  5: '',
};

/** The shape of a step alone; it goes beside a word and never instead of one. */
function StepShape({ step }: { readonly step: Step | null }) {
  return (
    <svg
      className={styles['shape']}
      data-step={step ?? 'none'}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {step === null ? <path d="M3 8h10" /> : <circle cx="8" cy="8" r="6" />}
      {step === null ? null : <path className={styles['fill']} d={FILLED[step]} />}
    </svg>
  );
}

/** A finding as it is shown everywhere: shape and colour for its step, its word, and the border for how sure it is. */
export function FindingMark<L extends LimbId>(props: {
  readonly limb: L;
  readonly finding: Finding<L>;
  readonly confidence?: Confidence | undefined;
}) {
  const { limb, finding, confidence } = props;
  const language = useLanguage();
  const say = useTexts();
  const names = findingNames[language];
  const words: Readonly<Record<string, string>> = names.findings[limb];
  const step = stepOf(limb, finding);
  return (
    <span className={styles['mark']} data-step={step ?? 'none'} data-confidence={confidence}>
      <StepShape step={step} />
      <span>{words[finding]}</span>
      {confidence === undefined ? null : (
        <VisuallyHidden>{say('confidence', { confidence: names.confidence[confidence] })}</VisuallyHidden>
      )}
    </span>
  );
}
