import { findingNames } from '../../../shared/i18n/finding-names';
import { useMatterStanding } from '../../app/assessment/use-assessment';
import { useLanguage } from '../../app/i18n';
import { FindingMark } from '../../ui/finding-mark';
import styles from './matter-header.module.css';
import { useTexts } from './texts';

const LIMBS = ['industrial', 'financial', 'operational'] as const;

/** The findings of the three limbs on the facts as they stand. */
export function Findings({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const { limbs: names } = findingNames[useLanguage()];
  const { standing, failed } = useMatterStanding(matterId);
  if (failed) return <p role="alert">{say('noFindings')}</p>;
  return (
    <dl className={styles['findings']} aria-label={say('findings')}>
      {standing === null
        ? null
        : LIMBS.map((limb) => {
            const { finding, confidence } = standing[limb];
            return (
              <div key={limb}>
                <dt>{names[limb]}</dt>
                <dd>
                  <FindingMark limb={limb} finding={finding} confidence={confidence} />
                </dd>
              </div>
            );
          })}
    </dl>
  );
}
