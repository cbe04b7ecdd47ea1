import { Modal } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect } from 'react';
import styles from './dialog.module.css';
import { useTexts } from './texts';
import { useFocusBack } from './use-focus-back';

/** The dialogs that are open, each over those before it. */
const open: string[] = [];

/** What closes a dialog, unless another lies over it: Escape is heard by all of them. */
function useClosing(opened: boolean, onClose: () => void): () => void {
  const id = useId();
  useLayoutEffect(() => {
    if (!opened) return;
    open.push(id);
    return () => void open.splice(open.indexOf(id), 1);
  }, [opened, id]);
  return () => {
    if (open.at(-1) === id) onClose();
  };
}

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
  const onClose = useClosing(props.opened, props.onClose);
  useFocusBack(props.opened);
  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
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
