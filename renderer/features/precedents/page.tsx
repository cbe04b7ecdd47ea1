import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CaseBeside } from '../../../shared/reasoning/case-comparison';
import { useFacts } from '../../app/assessment/use-assessment';
import { useWorkedOut } from '../../app/assessment/use-worked';
import { type Law, useLaw } from '../../app/law';
import { useAsked } from '../../app/layout';
import type { TabProps } from '../../app/page';
import { AuthorityPanel } from '../../ui/law/authority-panel';
import { CasePanel } from '../../ui/law/case-panel';
import { SelectContext, type Selected } from '../../ui/law/selection';
import { TabBar, TabPage, Wait } from '../../ui/tab-page';
import { Beside } from './beside';
import { FactorGrid } from './factor-grid';
import { Pager } from './pager';
import styles from './precedents.module.css';
import { useTexts } from './texts';

const sides = ['all', 'project', 'authority'] as const;
type Shown = (typeof sides)[number];

/** As many as stand beside the matter at 1280 pixels. */
const COLUMNS = 5;

function Panel({ selected, law }: { readonly selected: Selected | null; readonly law: Law }) {
  if (selected?.kind === 'case') return <CasePanel law={law} id={selected.id} />;
  if (selected?.kind !== 'authority') return null;
  return <AuthorityPanel law={law} id={selected.id} pinpoint={selected.pinpoint} />;
}

function Grid({ law, cases }: { readonly law: Law; readonly cases: readonly CaseBeside[] }) {
  const say = useTexts();
  const [side, setSide] = useState<Shown>('all');
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = cases.filter(({ favours }) => side === 'all' || favours === side);
  const columns = kept.slice(first, first + COLUMNS);
  const beside = columns.find((one) => one.case === chosen) ?? columns[0];
  return (
    <>
      <TabBar>
        <SegmentedControl
          aria-label={say('favours')}
          value={side}
          onChange={(value) => {
            setSide(value as Shown);
            setFirst(0);
          }}
          data={sides.map((one) => ({ value: one, label: say(`side.${one}`) }))}
        />
        <Pager first={first} size={COLUMNS} count={kept.length} onMove={setFirst} />
      </TabBar>
      {beside === undefined ? (
        <p>{say('none')}</p>
      ) : (
        <>
          <FactorGrid law={law} cases={columns} chosen={beside.case} onChoose={setChosen} />
          <Beside law={law} beside={beside} cases={cases} />
        </>
      )}
    </>
  );
}

/** The decided cases beside a matter, factor by factor: ours against theirs, those most on point first. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const law = useLaw(matterId);
  const facts = useFacts(matterId);
  const asOf = law?.assessment.asOf;
  const given = useMemo(() => (facts === null || asOf === undefined ? null : { facts, asOf }), [facts, asOf]);
  const { result: cases, failed } = useWorkedOut('cases', given);
  const [selected, setSelected] = useAsked<Selected>();
  if (law === null || cases === null) return <Wait>{failed ? say('failed') : say('working')}</Wait>;
  return (
    <SelectContext value={setSelected}>
      <TabPage>
        <p className={styles['intro']}>{say('intro')}</p>
        <Grid law={law} cases={cases} />
        <Panel selected={selected} law={law} />
      </TabPage>
    </SelectContext>
  );
}
