import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Autosaved } from '../app/use-autosave';
import styles from './save-conflict.module.css';
import { useTexts } from './texts';

/** Two texts of one record, side by side, where somebody saved another in between. */
export function SaveConflict<T>(props: {
  readonly draft: Autosaved<T>;
  /** The text of a version, to be compared. */
  readonly show: (value: T) => ReactNode;
}) {
  const { draft, show } = props;
  const say = useTexts();
  if (draft.state.phase !== 'conflict') return null;
  const versions = [
    { choice: 'mine', name: say('save.mine'), action: say('save.keepMine'), value: draft.value },
    { choice: 'theirs', name: say('save.theirs'), action: say('save.takeTheirs'), value: draft.state.theirs.value },
  ] as const;
  return (
    <section className={styles['conflict']} role="alert">
      <h3>{say('save.conflictTitle')}</h3>
      <p>{say('save.conflictText')}</p>
      <div className={styles['versions']}>
        {versions.map(({ choice, name, action, value }) => (
          <div key={choice} className={styles['version']}>
            <h4>{name}</h4>
            <div className={styles['text']}>{show(value)}</div>
            <Button variant="default" onClick={() => void draft.settle(choice)}>
              {action}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
