import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LimbId } from '../../../shared/model/ladders';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { type Law, useLaw } from '../../app/law';
import type { TabProps } from '../../app/page';
import { AuthorityPanel } from '../../ui/law/authority-panel';
import { CasePanel } from '../../ui/law/case-panel';
import { SelectContext, type Selected } from '../../ui/law/selection';
import styles from './argument.module.css';
import { Changes } from './changes';
import { FactPanel } from './fact-panel';
import { FindingPanel } from './finding-panel';
import { LimbFindings } from './limb-findings';
import { ArgumentMap } from './map/argument-map';
import { Scenarios } from './scenarios/scenarios';
import { Sides } from './sides';
import { useTexts } from './texts';

const views = ['sides', 'map', 'changes', 'scenarios'] as const;
type View = (typeof views)[number];
type Shown = Selected | { readonly kind: 'finding'; readonly limb: LimbId };

function Panel(props: { readonly shown: Shown; readonly law: Law; readonly matterId: string }) {
  const { shown, law, matterId } = props;
  switch (shown.kind) {
    case 'authority':
      return <AuthorityPanel law={law} id={shown.id} pinpoint={shown.pinpoint} />;
    case 'case':
      return <CasePanel law={law} id={shown.id} />;
    case 'fact':
      return <FactPanel law={law} factKey={shown.key} matterId={matterId} />;
    case 'finding':
      return <FindingPanel law={law} limb={shown.limb} />;
  }
}

function View({ view, law, matterId }: { readonly view: View; readonly law: Law; readonly matterId: string }) {
  switch (view) {
    case 'sides':
      return <Sides law={law} />;
    case 'map':
      return <ArgumentMap law={law} />;
    case 'changes':
      return <Changes law={law} matterId={matterId} />;
    case 'scenarios':
      return <Scenarios law={law} matterId={matterId} />;
  }
}

/** The argument of a matter: both sides of every element, as text or as a map, and what would change the result. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const law = useLaw(matterId);
  const { failed } = useMatterAssessment(matterId);
  const [view, setView] = useState<View>('sides');
  const [shown, setShown] = useState<Shown | null>(null);
  if (law === null) return <p className={styles['wait']}>{failed ? say('failed') : say('working')}</p>;
  return (
    <SelectContext value={setShown}>
      <div className={styles['page']}>
        <div className={styles['bar']}>
          <LimbFindings law={law} onOpen={(limb) => setShown({ kind: 'finding', limb })} />
          <SegmentedControl
            aria-label={say('views')}
            value={view}
            onChange={(value) => setView(value as View)}
            data={views.map((one) => ({ value: one, label: say(`view.${one}`) }))}
          />
        </div>
        <View view={view} law={law} matterId={matterId} />
        {shown === null ? null : <Panel shown={shown} law={law} matterId={matterId} />}
      </div>
    </SelectContext>
  );
}
