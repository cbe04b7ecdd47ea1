import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { flushAll, useSaving } from '../../app/unsaved';
import { SaveState } from '../../ui/save-state';
import { AsOf } from './as-of';
import { Findings } from './findings';
import styles from './matter-header.module.css';
import { MatterMenu } from './matter-menu';

/** On its own: it changes with every key, and the rest of the header does not. */
function Saved() {
  const { phase, error } = useSaving();
  return <SaveState phase={phase} error={error} onRetry={() => void flushAll()} />;
}

/** What stays in sight of a matter: title, client, findings, whether everything is saved, the day of the law. */
export function MatterHeader({ matter }: { readonly matter: Stored<MatterRecord> }) {
  const { title, client, number } = matter.value;
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        <h1 title={title}>{title}</h1>
        <div className={styles['actions']}>
          <Saved />
          <MatterMenu matterId={matter.id} />
        </div>
      </div>
      <div className={styles['line']}>
        <p className={styles['client']}>
          {client.name}
          {number === undefined ? null : <span> · {number}</span>}
        </p>
        <AsOf matter={matter} />
      </div>
      <Findings matterId={matter.id} />
    </header>
  );
}
