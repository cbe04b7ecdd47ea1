import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { type Law, useLaw } from '../../app/law';
import { useAsked } from '../../app/layout';
import type { TabProps } from '../../app/page';
import { SelectContext } from '../../ui/law/selection';
import { TabBar, TabPage, Wait } from '../../ui/tab-page';
import { Changes } from './changes';
import { LimbFindings } from './limb-findings';
import { ArgumentMap } from './map/argument-map';
import { Scenarios } from './scenarios/scenarios';
import { type Shown, ShownPanel } from './shown-panel';
import { Sides } from './sides';
import { useTexts } from './texts';

const views = ['sides', 'map', 'changes', 'scenarios'] as const;
type View = (typeof views)[number];

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
  const [shown, setShown] = useAsked<Shown>();
  if (law === null) return <Wait>{failed ? say('failed') : say('working')}</Wait>;
  return (
    <SelectContext value={setShown}>
      <TabPage>
        <TabBar>
          <LimbFindings law={law} onOpen={(limb) => setShown({ kind: 'finding', limb })} />
          <SegmentedControl
            aria-label={say('views')}
            value={view}
            onChange={(value) => setView(value as View)}
            data={views.map((one) => ({ value: one, label: say(`view.${one}`) }))}
          />
        </TabBar>
        <View view={view} law={law} matterId={matterId} />
        {shown === null ? null : <ShownPanel shown={shown} law={law} matterId={matterId} />}
      </TabPage>
    </SelectContext>
  );
}
