import { useEffect, useState } from 'react';
import { listenToNews } from '../news';
import { useTexts } from '../texts';
import { flushAll } from '../unsaved';
import styles from './idle-warning.module.css';

/** Says that the vault is about to be locked because nobody is there; whoever is there only has to move. */
export function IdleWarning() {
  const say = useTexts();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(
    () =>
      listenToNews('idle', ({ secondsLeft }) => {
        setSeconds(secondsLeft);
        if (secondsLeft !== null) void flushAll();
      }),
    [],
  );
  if (seconds === null) return null;
  return (
    <div className={styles['warning']} role="alertdialog" aria-label={say('idle.title')}>
      <h2>{say('idle.title')}</h2>
      <p>{say('idle.text', { count: seconds })}</p>
      <p>{say('idle.stay')}</p>
    </div>
  );
}
