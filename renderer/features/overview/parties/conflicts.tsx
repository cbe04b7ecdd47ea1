import { useFormat } from '../../../app/format';
import { useQuery } from '../../../app/query';
import { navigate } from '../../../app/routes';
import { ErrorState } from '../../../ui/error-state';
import { LinkButton } from '../../../ui/link-button';
import styles from '../overview.module.css';
import { useTexts } from '../texts';
import { lookUp } from './look-up';

/** Whatever can bring a name into another matter. */
const TABLES = ['matters', 'clients', 'parties', 'facts', 'evidence', 'notes', 'memos'] as const;

/** A hint: in which other matters the names of this one stand. */
export function Conflicts(props: { readonly matterId: string; readonly names: readonly string[] }) {
  const { matterId, names } = props;
  const say = useTexts();
  const format = useFormat();
  const key = `conflicts/${matterId}/${names.join('\n')}`;
  const { value, error, reload } = useQuery(key, () => lookUp(matterId, names), { tables: TABLES });
  if (error !== null) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (value === null) return <p className={styles['note']}>{say('conflict.looking')}</p>;
  if (value.length === 0) return <p className={styles['note']}>{say('conflict.none')}</p>;
  return (
    <div className={styles['caution']}>
      <p>{say('conflict.found', { count: value.length })}</p>
      <ul className={styles['rows']}>
        {value.map(({ matterId: id, title, names: shared }) => (
          <li key={id}>
            <LinkButton onClick={() => void navigate({ screen: 'matter', id, tab: 'overview' })}>{title}</LinkButton>
            <span className={styles['note']}>{format.list(shared)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
