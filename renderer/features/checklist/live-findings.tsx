import { memo, useState } from 'react';
import { findingNames } from '../../../shared/i18n/finding-names';
import type { Finding, LimbId } from '../../../shared/model/ladders';
import { limbIds } from '../../../shared/model/ladders';
import type { Standing } from '../../../shared/reasoning/standing';
import { useMatterStanding } from '../../app/assessment/use-assessment';
import { useLanguage } from '../../app/i18n';
import { FindingMark } from '../../ui/finding-mark';
import styles from './live-findings.module.css';
import { useTexts } from './texts';

type Before = Readonly<Partial<Record<LimbId, Finding>>>;

/** What the findings were before the latest answer, where it changed them. */
function useBefore(standing: Standing | null): Before {
  const [seen, setSeen] = useState<{ readonly standing: Standing | null; readonly before: Before }>({
    standing,
    before: {},
  });
  if (seen.standing === standing || standing === null) return seen.before;
  const changed = limbIds.flatMap((limb) => {
    const old = seen.standing?.[limb].finding;
    return old === undefined || old === standing[limb].finding ? [] : [[limb, old] as const];
  });
  const next = { standing, before: Object.fromEntries(changed) };
  setSeen(next);
  return next.before;
}

/** The findings as they stand after every answer; what the latest one changed stands out. */
export const LiveFindings = memo(function LiveFindings({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const names = findingNames[useLanguage()];
  const { standing } = useMatterStanding(matterId);
  const before = useBefore(standing);
  if (standing === null) return null;
  return (
    <section className={styles['findings']} aria-label={say('findings.label')}>
      <h2>{say('findings.label')}</h2>
      <dl aria-live="polite">
        {limbIds.map((limb) => {
          const { finding, confidence, open } = standing[limb];
          const words: Readonly<Record<string, string>> = names.findings[limb];
          const was = before[limb];
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
