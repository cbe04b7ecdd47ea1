import { useFormat } from '../../app/format';
import { useRecords } from '../../app/records';
import styles from './memo.module.css';
import { useTexts } from './texts';

/** The versions that were written to files, newest first. */
export function Versions({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const format = useFormat();
  const { value: memos } = useRecords('memos', matterId);
  const newest = (memos ?? [])
    .filter(({ value }) => (value.content as { readonly format?: string }).format === 'adit-memo')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <details className={styles['versions']}>
      <summary>{say('versions')}</summary>
      {newest.length === 0 ? <p>{say('none')}</p> : null}
      <ul>
        {newest.map(({ id, createdAt, value }) => (
          <li key={id}>
            {value.title} · {format.moment(createdAt)}
          </li>
        ))}
      </ul>
    </details>
  );
}
