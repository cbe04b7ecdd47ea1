import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useInspectorPlace } from '../app/layout';
import styles from './inspector.module.css';
import { useTexts } from './texts';

export interface InspectorProps {
  /** What is selected. */
  readonly title: ReactNode;
  readonly why?: ReactNode;
  readonly basis?: ReactNode;
  readonly change?: ReactNode;
  /** What does not answer one of the three questions, after them. */
  readonly children?: ReactNode;
}

const questions = ['why', 'basis', 'change'] as const;

const countWriters = (step: number) => useInspectorPlace.setState(({ writers }) => ({ writers: writers + step }));

/**
 * What is to be said of what is selected, in the column at the end: why it is so, what it rests on, what would change
 * it. It may be written anywhere on a screen; there is one at a time.
 */
export function Inspector(props: InspectorProps) {
  const say = useTexts();
  const host = useInspectorPlace((place) => place.host);
  useEffect(() => {
    countWriters(1);
    return () => countWriters(-1);
  }, []);
  if (host === null) return null;
  return createPortal(
    <div className={styles['inspector']}>
      <h2>{props.title}</h2>
      {questions.map((question) =>
        props[question] === undefined ? null : (
          <section key={question}>
            <h3>{say(`inspector.${question}`)}</h3>
            {props[question]}
          </section>
        ),
      )}
      {props.children}
    </div>,
    host,
  );
}
