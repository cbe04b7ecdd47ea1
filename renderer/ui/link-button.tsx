import type { ComponentProps } from 'react';
import styles from './link-button.module.css';

/** What leads on from within a text or a list: it looks like a link and is a button. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" className={styles['link']} {...props} />;
}
