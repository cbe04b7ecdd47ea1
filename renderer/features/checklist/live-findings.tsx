import { memo, useState } from 'react';
import { findingNames } from '../../../shared/i18n/finding-names';
import type { Assessment } from '../../../shared/model/assessment';
import type { Finding, LimbId } from '../../../shared/model/ladders';
import { limbIds } from '../../../shared/model/ladders';
import { useLanguage } from '../../app/i18n';
import { FindingMark } from '../../ui/finding-mark';
import styles from './live-findings.module.css';
import { useTexts } from './texts';

const findingOf = (assessment: Assessment, limb: LimbId) =>
  limb === 'civil' ? assessment.civil : assessment.limbs[limb];

type Before = Readonly<Partial<Record<LimbId, Finding>>>;

/** What the findings were before the latest answer, where it changed them. */
function useBefore(assessment: Assessment): Before {
  const [seen, setSeen] = useState<{ readonly assessment: Assessment; readonly before: Before }>({
    assessment,
    before: {},
  });
  if (seen.assessment === assessment) return seen.before;
  const changed = limbIds.flatMap((limb) => {
    const old = findingOf(seen.assessment, limb).finding;
    return old === findingOf(assessment, limb).finding ? [] : [[limb, old] as const];
  });
  const next = { assessment, before: Object.fromEntries(changed) };
  setSeen(next);
  return next.before;
}

/** The findings as they stand after every answer; what the latest one changed stands out. */
export const LiveFindings = memo(function LiveFindings({ assessment }: { readonly assessment: Assessment }) {
  const say = useTexts();
  const names = findingNames[useLanguage()];
  const before = useBefore(assessment);
  return (
    <section className={styles['findings']} aria-label={say('findings.label')}>
      <h2>{say('findings.label')}</h2>
      <dl aria-live="polite">
        {limbIds.map((limb) => {
          const { finding, confidence } = findingOf(assessment, limb);
          const words: Readonly<Record<string, string>> = names.findings[limb];
          const was = before[limb];
          const open = assessment.unknowns.filter(({ couldTurn }) => couldTurn.includes(limb)).length;
          return (
            <div key={limb} data-changed={was !== undefined}>
              <dt>{names.limbs[limb]}</dt>
              <dd>
                <FindingMark limb={limb} finding={finding} confidence={confidence} />
              </dd>
              {was === undefined ? null : (
                <dd className={styles['was']}>{say('findings.was', { finding: words[was] ?? was })}</dd>
              )}
              {open === 0 ? null : <dd className={styles['open']}>{say('findings.open', { count: open })}</dd>}
            </div>
          );
        })}
      </dl>
    </section>
  );
});
