import type { ReactNode } from 'react';
import styles from './face.module.css';
import { LanguageChoice } from './language-choice';
import { useTexts } from './texts';

/** A screen before the desk: one sheet of paper in the middle, with one thing to do. */
export function Face(props: { readonly title: string; readonly children: ReactNode; readonly wide?: boolean }) {
  const say = useTexts();
  return (
    <div className={styles['face']}>
      <main className={styles['sheet']} data-wide={props.wide}>
        <p className={styles['name']}>Adit</p>
        <h1>{props.title}</h1>
        {props.children}
      </main>
      <footer className={styles['foot']}>
        <LanguageChoice label={say('language')} />
      </footer>
    </div>
  );
}
