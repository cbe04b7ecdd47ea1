import { today, useFormat } from '../../app/format';
import styles from './first-run.module.css';
import { useTexts } from './texts';

/** What is printed: the key, what it is for, and how to keep it. Nothing on it says whose it is. */
export function RecoverySheet({ groups }: { readonly groups: readonly string[] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <section className={styles['sheet']} data-print>
      <h2>{say('sheet.title')}</h2>
      <p className={styles['soft']}>{say('sheet.made', { day: format.day(today()) })}</p>
      <ol className={styles['key']}>
        {groups.map((group, index) => (
          <li key={group}>
            <small>{index + 1}</small>
            {group}
          </li>
        ))}
      </ol>
      <p>{say('sheet.use')}</p>
      <p>{say('sheet.secret')}</p>
    </section>
  );
}
