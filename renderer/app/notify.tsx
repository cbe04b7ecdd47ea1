import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { ErrorState } from '../ui/error-state';
import { Icon } from '../ui/icon';
import styles from './notify.module.css';
import { useTexts } from './texts';

function ErrorNotice({ id, error }: { readonly id: string; readonly error: BridgeError }) {
  const say = useTexts();
  return (
    <div className={styles['notice']}>
      <ErrorState error={error} />
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

/** Shows, for as long as it is not closed, why something that was clicked was not done. */
export const notifyError = (error: BridgeError): void => {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    message: <ErrorNotice id={id} error={error} />,
    autoClose: false,
    withBorder: false,
    withCloseButton: false,
  });
};

/** Says in passing that something that took its time is done. */
export const notifyDone = (message: string): void => {
  notifications.show({ message, autoClose: 8_000, withCloseButton: false });
};
