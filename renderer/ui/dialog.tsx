import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useTexts } from './texts';
import { useFocusBack } from './use-focus-back';

/** A question that must be answered before anything else. Its actions stand at the end, the chief one last. */
export function Dialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: number | string;
}) {
  const say = useTexts();
  useFocusBack(props.opened);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 480}
      classNames={{ title: styles['title'], body: styles['body'], content: styles['content'] }}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': say('dialog.close') }}
    >
      {props.children}
      {props.actions === undefined ? null : <div className={styles['actions']}>{props.actions}</div>}
    </Modal>
  );
}
