import { useMemo, useState } from 'react';
import { useFacts } from '../../../app/assessment/use-assessment';
import { useWorkedOut } from '../../../app/assessment/use-worked';
import type { Law } from '../../../app/law';
import { Wait } from '../../../ui/tab-page';
import styles from '../argument.module.css';
import { useTexts } from '../texts';
import { ScenarioDetail } from './scenario-detail';
import { ScenarioGrid } from './scenario-grid';

/** The bench of scenarios: the matter as it stands beside ways to arrange it otherwise. */
export function Scenarios({ law, matterId }: { readonly law: Law; readonly matterId: string }) {
  const say = useTexts();
  const facts = useFacts(matterId);
  const { asOf } = law.assessment;
  const given = useMemo(() => (facts === null ? null : { facts, asOf }), [facts, asOf]);
  const { result: variants, failed } = useWorkedOut('variants', given);
  const [chosen, setChosen] = useState<string | null>(null);
  if (variants === null) return <Wait>{failed ? say('failed') : say('working')}</Wait>;
  const shown = variants.find(({ id }) => id === chosen) ?? variants[0];
  return (
    <>
      <p className={styles['standing']}>{say('scenarios.intro')}</p>
      <ScenarioGrid law={law} variants={variants} chosen={shown?.id ?? null} onChoose={setChosen} />
      {shown === undefined ? null : <ScenarioDetail key={shown.id} law={law} variant={shown} matterId={matterId} />}
    </>
  );
}
