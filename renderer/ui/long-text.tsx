import styles from './long-text.module.css';

/** The end is in sight where no more than this is below. */
const SLACK_PX = 4;
const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: Element): boolean =>
  scrollTop + clientHeight >= scrollHeight - SLACK_PX;

/** A text to be read line by line, in a box of its own; `onEnd` hears that its end was in sight. */
export function LongText(props: { readonly label: string; readonly text: string; readonly onEnd?: () => void }) {
  const { label, text, onEnd } = props;
  const look = (box: Element | null) => {
    if (box !== null && isAtEnd(box)) onEnd?.();
  };
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
      tabIndex={0}
      className={styles['text']}
      ref={look}
      onScroll={(event) => look(event.currentTarget)}
    >
      <pre>{text}</pre>
    </section>
  );
}
