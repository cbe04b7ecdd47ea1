import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { cleanText } from '../../../shared/memo/text/clean';
import { useFormat } from '../../app/format';
import { Inspector } from '../../ui/inspector';
import styles from './evidence-inspector.module.css';
import { FileActions } from './file-actions';
import { LinkForm } from './link-form';
import { LinkedFacts } from './linked-facts';
import { RecordForm } from './record-form';
import { RemoveEvidence } from './remove-evidence';
import { type EvidenceRow, hasFile } from './rows';
import { useTexts } from './texts';

/** What is known of the file or, where there is none, why. */
function Particulars({ row }: { readonly row: EvidenceRow }) {
  const { record, file } = row;
  const { sha256, importedOn, removed } = record.value;
  const say = useTexts();
  const format = useFormat();
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...(file === null ? [] : ([[say('file.name'), `${cleanText(file.name)} (${format.bytes(file.bytes)})`]] as const)),
    ...(importedOn === undefined ? [] : ([[say('file.importedOn'), format.day(importedOn)]] as const)),
    ...(sha256 === undefined ? [] : ([['SHA-256', <code key="hash">{sha256}</code>]] as const)),
  ];
  return (
    <>
      {removed === undefined ? null : (
        <p className={styles['removed']}>
          {say('removed.text', { by: removed.by, at: format.moment(removed.at), reason: removed.reason })}
        </p>
      )}
      <dl className={styles['particulars']}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The piece of evidence that is selected: what it goes to prove, what is kept of it, and its file. */
export function EvidenceInspector(props: {
  readonly matterId: string;
  readonly row: EvidenceRow;
  /** The page that is being read. */
  readonly page: string;
  /** Opens the file; null where it is open. */
  readonly onRead: (() => void) | null;
}) {
  const { matterId, row, page, onRead } = props;
  const { record, standing } = row;
  const { reference, title } = record.value;
  const say = useTexts();
  const [removing, setRemoving] = useState(false);
  return (
    <Inspector title={`${reference} ${title}`}>
      <section className={styles['part']}>
        <h3>{say('links.title')}</h3>
        <LinkedFacts matterId={matterId} row={row} />
        {standing === 'removed' ? null : <LinkForm matterId={matterId} reference={reference} page={page} />}
      </section>
      <section className={styles['part']}>
        <h3>{say('file.title')}</h3>
        <Particulars row={row} />
        {hasFile(row) ? <FileActions key={record.id} row={row} onRead={onRead} /> : null}
      </section>
      <RecordForm key={record.id} record={record} />
      {standing === 'removed' ? null : (
        <Button variant="outline" color="danger" onClick={() => setRemoving(true)}>
          {say('remove.action')}
        </Button>
      )}
      {removing ? <RemoveEvidence matterId={matterId} row={row} onClose={() => setRemoving(false)} /> : null}
    </Inspector>
  );
}
