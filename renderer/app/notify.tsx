import { notifications } from '@mantine/notifications';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { ErrorState } from '../ui/error-state';

/** Shows, for as long as it is not closed, why something that was clicked was not done. */
export const notifyError = (error: BridgeError): void => {
  notifications.show({ message: <ErrorState error={error} />, autoClose: false, withBorder: false });
};
