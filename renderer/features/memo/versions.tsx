import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { IssuedMemo } from '../../../shared/memo/issue/issued-memo';
import type { SignedCopy } from '../../../shared/memo/issue/signed-copy';
import type { ExportClearance } from '../../../shared/memo/model';
import { issuedMemoSchema, memoSchema, signedCopySchema } from '../../../shared/model/memo';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { useRecords } from '../../app/records';
import type { Choices } from './choices';
import { IssuedVersion } from './issued-version';
import styles from './memo.module.css';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';

type MemoRecord = DesktopOutput<'memos.list'>[number];

const formatOf = ({ value }: MemoRecord): string | undefined =>
  (value.content as { readonly format?: string } | null)?.format;

/** The record by which a memo that was written may go abroad. */
const clearanceIn = (record: MemoRecord): ExportClearance | null =>
  formatOf(record) === 'adit-memo' ? (memoSchema.parse(record.value.content).clearance ?? null) : null;

const issuedIn = (record: MemoRecord): IssuedMemo | null =>
  formatOf(record) === 'adit-issued-memo' ? issuedMemoSchema.parse(record.value.content) : null;

/** What is a version by itself: not the work on the next one, and not the signed copy of another. */
const isVersion = (record: MemoRecord): boolean =>
  !['adit-kept-memo', 'adit-signed-copy'].includes(formatOf(record) ?? '');

const signedIn = (memos: readonly MemoRecord[]): readonly SignedCopy[] =>
  memos
    .filter((record) => formatOf(record) === 'adit-signed-copy')
    .map(({ value }) => signedCopySchema.parse(value.content));

/** What was written to files and what was issued, newest first. */
export function Versions(props: {
  readonly matterId: string;
  readonly law: Law;
  readonly memo: WorkingMemo;
  readonly choices: Choices;
}) {
  const { matterId } = props;
  const say = useTexts();
  const format = useFormat();
  const { value: memos } = useRecords('memos', matterId);
  const newest = (memos ?? []).filter(isVersion).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const signed = signedIn(memos ?? []);
  return (
    <details className={styles['versions']}>
      <summary>{say('versions')}</summary>
      {newest.length === 0 ? <p>{say('none')}</p> : null}
      <ul>
        {newest.map((record) => {
          const issued = issuedIn(record);
          const clearance = clearanceIn(record);
          return (
            <li key={record.id}>
              {record.value.title} · {format.moment(record.createdAt)}
              {clearance === null ? null : (
                <p>
                  {say('abroad.cleared', {
                    by: clearance.approvedBy,
                    on: format.day(clearance.on),
                    ground: clearance.ground,
                  })}
                </p>
              )}
              {issued === null ? null : (
                <IssuedVersion
                  issued={issued}
                  seal={record.value.seal ?? ''}
                  signed={signed.filter(({ seal }) => seal === record.value.seal)}
                  {...props}
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
