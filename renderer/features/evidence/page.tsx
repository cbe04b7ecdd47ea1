import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { setInspectorOpen } from '../../app/layout';
import type { TabProps } from '../../app/page';
import { replaceRoute } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FileDrop } from '../../ui/file-drop';
import { FilePick } from '../../ui/file-pick';
import { VirtualList } from '../../ui/virtual-list';
import { useColumns } from './columns';
import { Controls, type Listing } from './controls';
import { EvidenceInspector } from './evidence-inspector';
import { useIntake } from './intake';
import { IntakeState } from './intake-state';
import { readFocus } from './links';
import { NewReference } from './new-reference';
import styles from './page.module.css';
import { arranged, type EvidenceRow } from './rows';
import { useTexts } from './texts';
import { useEvidence } from './use-evidence';

function Rows(props: {
  readonly rows: readonly EvidenceRow[];
  readonly listing: Listing;
  readonly selected: string | null;
  readonly onSelect: (reference: string) => void;
}) {
  const { rows, listing, selected, onSelect } = props;
  const say = useTexts();
  const columns = useColumns();
  const shown = useMemo(() => arranged(rows, listing.filter, listing.order), [rows, listing]);
  if (shown.length === 0) return <EmptyState title={say('none.title')} text={say('none.text')} />;
  return (
    <VirtualList
      label={say('title')}
      rows={shown}
      columns={columns}
      idOf={({ record }) => record.value.reference}
      textOf={({ record }) => record.value.title}
      selected={selected}
      onSelect={onSelect}
      onOpen={() => setInspectorOpen(true)}
    />
  );
}

/** The evidence of a matter: files taken in, and references to what is kept elsewhere. */
export function Page({ matterId, focus }: TabProps) {
  const say = useTexts();
  const { rows, error, reload } = useEvidence(matterId);
  const [listing, setListing] = useState<Listing>({ filter: 'all', order: 'reference' });
  const [adding, setAdding] = useState(false);
  const select = (reference: string) =>
    replaceRoute({ screen: 'matter', id: matterId, tab: 'evidence', focus: reference });
  const intake = useIntake(`evidence/${matterId}`, matterId, select);
  const place = readFocus(focus);
  const selected = rows?.find(({ record }) => record.value.reference === place?.reference) ?? null;
  return (
    <FileDrop label={say('title')} className={styles['page']} onFiles={intake.take}>
      <div className={styles['head']}>
        <Controls rows={rows ?? []} listing={listing} onChange={setListing} />
        <p>{say('add.drop')}</p>
        <Button variant="default" onClick={() => setAdding(true)}>
          {say('reference.action')}
        </Button>
        <FilePick multiple label={say('add.action')} onPick={intake.take} />
      </div>
      <IntakeState intake={intake} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {rows === null ? null : rows.length === 0 ? (
        <EmptyState title={say('empty.title')} text={say('empty.text')} />
      ) : (
        <Rows rows={rows} listing={listing} selected={selected?.record.value.reference ?? null} onSelect={select} />
      )}
      {selected === null ? null : <EvidenceInspector matterId={matterId} row={selected} page={place?.page ?? ''} />}
      {adding ? <NewReference matterId={matterId} onFiled={select} onClose={() => setAdding(false)} /> : null}
    </FileDrop>
  );
}
