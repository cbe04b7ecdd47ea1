import { VisuallyHidden } from '@mantine/core';
import type { FactStatus } from '../../shared/model/ladders';
import styles from './fact-status-mark.module.css';
import { useTexts } from './texts';

/** Check, speech, dashed circle, two arrows, question. */
const drawings: Readonly<Record<FactStatus, { readonly path: string; readonly dashes?: string }>> = {
  verified: { path: 'M3 8.5 6.5 12 13 4.5' },
  stated: { path: 'M2.5 3.5h11v7H7.5L4.5 13.5v-3h-2z' },
  assumed: { path: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z', dashes: '2.6 2.4' },
  disputed: { path: 'M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3' },
  unknown: { path: 'M5 5.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2.9-1.2 1.7v.5M8 13h.01' },
};

/** How well a fact is known. Without its word the mark stands where the word is said nearby. */
export function FactStatusMark({ status, bare = false }: { readonly status: FactStatus; readonly bare?: boolean }) {
  const say = useTexts();
  const { path, dashes } = drawings[status];
  const word = say(`status.${status}`);
  return (
    <span className={styles['mark']} data-status={status} title={bare ? word : undefined}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} strokeDasharray={dashes} />
      </svg>
      {bare ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  );
}
