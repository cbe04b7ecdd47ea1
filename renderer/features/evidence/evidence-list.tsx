import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { setInspectorOpen } from '../../app/layout';
import { EmptyState } from '../../ui/empty-state';
import { FilePick } from '../../ui/file-pick';
import { VirtualList } from '../../ui/virtual-list';
import { useColumns } from './columns';
import { Controls, type Listing } from './controls';
import { NewReference } from './new-reference';
import styles from './page.module.css';
import { arranged, type EvidenceRow, hasFile } from './rows';
import { useTexts } from './texts';

function Rows(props: {
  readonly rows: readonly EvidenceRow[];
  readonly listing: Listing;
  readonly selected: string | null;
  readonly onSelect: (reference: string) => void;
  readonly onOpen: (row: EvidenceRow) => void;
}) {
  const { rows, listing, selected, onSelect, onOpen } = props;
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
      onOpen={onOpen}
    />
  );
}

/** The list with what stands above it: which of it is shown, and the ways to add to it. */
export function EvidenceList(props: {
  readonly matterId: string;
  /** Null while they are read. */
  readonly rows: readonly EvidenceRow[] | null;
  readonly selected: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onGo: (reference: string, page?: number) => void;
  readonly listing: Listing;
  readonly onListing: (listing: Listing) => void;
  /** Stands first above the list. */
  readonly lead: ReactNode;
}) {
  const { matterId, rows, selected, onFiles, onGo, listing, onListing, lead } = props;
  const say = useTexts();
  const [adding, setAdding] = useState(false);
  const open = (row: EvidenceRow) => {
    if (hasFile(row)) onGo(row.record.value.reference, 1);
    else setInspectorOpen(true);
  };
  return (
    <>
      <div className={styles['head']}>
        {lead}
        <Controls rows={rows ?? []} listing={listing} onChange={onListing} />
        <div className={styles['add']}>
          <FilePick multiple label={say('add.action')} onPick={onFiles} />
          <p>{say('add.drop')}</p>
          <Button variant="default" onClick={() => setAdding(true)}>
            {say('reference.action')}
          </Button>
        </div>
      </div>
      {rows === null ? null : rows.length === 0 ? (
        <EmptyState title={say('empty.title')} text={say('empty.text')} />
      ) : (
        <Rows
          rows={rows}
          listing={listing}
          selected={selected}
          onSelect={(reference) => onGo(reference)}
          onOpen={open}
        />
      )}
      {adding ? <NewReference matterId={matterId} onFiled={onGo} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
