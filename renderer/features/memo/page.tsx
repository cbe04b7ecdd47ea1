import { useState } from 'react';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { useLanguage } from '../../app/i18n';
import { useLaw } from '../../app/law';
import type { TabProps } from '../../app/page';
import type { Choices } from './choices';
import { Choose } from './choose';
import styles from './memo.module.css';
import { MemoDesk } from './memo-desk';
import { useTexts } from './texts';
import { useMemoMaterial } from './use-memo';

/** The memo of a matter: how it is written, and the desk on which it is worked at. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const lang = useLanguage();
  const law = useLaw(matterId);
  const { failed } = useMatterAssessment(matterId);
  const [choices, setChoices] = useState<Choices>({
    lang,
    preset: 'firm',
    template: true,
    profile: 'internal',
    final: false,
  });
  const material = useMemoMaterial(matterId, choices);
  if (law === null || material === null)
    return <p className={styles['wait']}>{failed ? say('failed') : say('wait')}</p>;
  return (
    <div className={styles['page']}>
      <Choose choices={choices} onChange={setChoices} />
      <MemoDesk
        key={`${choices.lang} ${choices.profile}`}
        matterId={matterId}
        law={law}
        material={material}
        choices={choices}
      />
    </div>
  );
}
