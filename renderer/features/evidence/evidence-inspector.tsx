import type { ReactNode } from 'react';
import { useFormat } from '../../app/format';
import { Actions } from '../../ui/actions';
import { Inspector } from '../../ui/inspector';
import styles from './evidence-inspector.module.css';
import { LinkForm } from './link-form';
import { LinkedFacts } from './linked-facts';
import { RecordForm } from './record-form';
import type { EvidenceRow } from './rows';
import { useTexts } from './texts';

/** What is known of the file or, where there is none, why. */
function Particulars({ row }: { readonly row: EvidenceRow }) {
  const { record, file } = row;
  const { sha256, importedOn, removed } = record.value;
  const say = useTexts();
  const format = useFormat();
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...(file === null ? [] : ([[say('file.name'), `${file.name} (${format.bytes(file.bytes)})`]] as const)),
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
  readonly children?: ReactNode;
}) {
  const { matterId, row, page, children } = props;
  const { record, standing } = row;
  const { reference, title } = record.value;
  const say = useTexts();
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
        <Actions>{children}</Actions>
      </section>
      <RecordForm key={record.id} record={record} />
    </Inspector>
  );
}
