import { Button, Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { setInspectorOpen } from '../../app/layout';
import { usePack } from '../../app/pack';
import type { TabProps } from '../../app/page';
import { useRecords } from '../../app/records';
import { replaceRoute } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { useTexts as useUiTexts } from '../../ui/texts';
import { VirtualList } from '../../ui/virtual-list';
import { type Checklist, useChecklist } from '../checklist/use-checklist';
import { InInstance } from '../instances/in-instance';
import { useColumns } from './columns';
import { FactInspector } from './fact-inspector';
import styles from './page.module.css';
import {
  type FactFilter,
  type FactOrder,
  type FactRow,
  factFilters,
  factOrders,
  factRows,
  lacksEvidence,
  ordered,
  passes,
} from './rows';
import { useTexts } from './texts';

interface Listing {
  readonly filter: FactFilter;
  readonly order: FactOrder;
}

/** Which facts are listed, and in which order. */
function Controls(props: {
  readonly rows: readonly FactRow[];
  readonly listing: Listing;
  readonly onChange: (listing: Listing) => void;
}) {
  const { rows, listing, onChange } = props;
  const say = useTexts();
  const sayUi = useUiTexts();
  const nameOf = (filter: FactFilter) => {
    if (filter === 'all' || filter === 'answered' || filter === 'unanswered' || filter === 'warned') {
      return say(`tab.${filter}`);
    }
    return sayUi(`status.${filter}`);
  };
  const warned = rows.filter(lacksEvidence).length;
  return (
    <div className={styles['controls']}>
      <Select
        size="xs"
        w={280}
        aria-label={say('tab.filter')}
        data={factFilters.map((filter) => ({
          value: filter,
          label: say('tab.option', {
            name: nameOf(filter),
            number: rows.filter((row) => passes(row, filter)).length,
          }),
        }))}
        value={listing.filter}
        onChange={(filter) => filter !== null && onChange({ ...listing, filter: filter as FactFilter })}
      />
      <Select
        size="xs"
        w={220}
        aria-label={say('tab.order')}
        data={factOrders.map((order) => ({ value: order, label: say(`tab.orders.${order}`) }))}
        value={listing.order}
        onChange={(order) => order !== null && onChange({ ...listing, order: order as FactOrder })}
      />
      {warned === 0 ? null : (
        <p className={styles['warnings']} role="status">
          {say('tab.warnings', { count: warned })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => onChange({ ...listing, filter: 'warned' })}>
            {say('tab.show')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Loaded({ matterId, focus, checklist }: TabProps & { readonly checklist: Checklist }) {
  const { facts, questions } = checklist;
  const say = useTexts();
  const language = useLanguage();
  const pack = usePack();
  const columns = useColumns();
  const editor = useRef<HTMLDivElement>(null);
  const [listing, setListing] = useState<Listing>({ filter: 'all', order: 'pack' });
  const { value: evidence } = useRecords('evidence', matterId);
  const removed = useMemo(() => {
    const gone = (evidence ?? []).filter(({ value }) => value.removed !== undefined);
    return new Set(gone.map(({ value }) => value.reference));
  }, [evidence]);
  const rows = useMemo(
    () => factRows(pack, facts, new Set(questions.map(({ asked }) => asked.key)), removed),
    [pack, facts, questions, removed],
  );
  const shown = useMemo(
    () =>
      ordered(
        rows.filter((row) => passes(row, listing.filter)),
        listing.order,
      ),
    [rows, listing],
  );
  const selected = rows.find(({ question }) => question.key === focus) ?? null;
  const edit = () => {
    setInspectorOpen(true);
    // The column is not there to be focused before it is drawn.
    requestAnimationFrame(() => editor.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus());
  };
  return (
    <div className={styles['page']}>
      <Controls rows={rows} listing={listing} onChange={setListing} />
      {shown.length === 0 ? (
        <EmptyState title={say('tab.empty.title')} text={say('tab.empty.text')} />
      ) : (
        <VirtualList
          label={say('tab.label')}
          rows={shown}
          columns={columns}
          idOf={({ question }) => question.key}
          textOf={({ question }) => question.label[language]}
          selected={selected?.question.key ?? null}
          onSelect={(key) => replaceRoute({ screen: 'matter', id: matterId, tab: 'facts', focus: key })}
          onOpen={edit}
        />
      )}
      {selected === null ? null : (
        <FactInspector matterId={matterId} row={selected} checklist={checklist} editor={editor} />
      )}
    </div>
  );
}

function Table(props: TabProps) {
  const checklist = useChecklist(props.matterId);
  return checklist === null ? null : <Loaded {...props} checklist={checklist} />;
}

/** All facts of a matter in one table. */
export function Page(props: TabProps) {
  return (
    <InInstance matterId={props.matterId} offers>
      <Table {...props} />
    </InInstance>
  );
}
