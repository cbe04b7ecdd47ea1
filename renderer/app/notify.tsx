import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { ErrorState } from '../ui/error-state';
import { Icon } from '../ui/icon';
import styles from './notify.module.css';
import { useTexts } from './texts';

/** Long enough to be found by whoever looked elsewhere meanwhile. */
const PASSING_MS = 20_000;

function Notice({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const say = useTexts();
  return (
    <div className={styles['notice']}>
      {children}
      <UnstyledButton
        className={styles['close']}
        aria-label={say('notice.close')}
        onClick={() => notifications.hide(id)}
      >
        <Icon name="close" />
      </UnstyledButton>
    </div>
  );
}

function show(
  content: ReactNode,
  options: { readonly autoClose: number | false; readonly withBorder?: boolean },
): void {
  const id = crypto.randomUUID();
  // Mantine's own button to close has no name in the language of the screen.
  notifications.show({ ...options, id, message: <Notice id={id}>{content}</Notice>, withCloseButton: false });
}

/** Shows, for as long as it is not closed, why something that was clicked was not done. */
export const notifyError = (error: BridgeError): void =>
  show(<ErrorState error={error} />, { autoClose: false, withBorder: false });

/** Says in passing that something that took its time is done. */
export const notifyDone = (message: string): void => show(<p>{message}</p>, { autoClose: PASSING_MS });
