import type { Custody } from '../custody/custody';
import type { Transfers } from '../transfer/transfers';
import { attachmentHandlers } from './attachment-handlers';
import { custodyHandlers } from './custody-handlers';
import type { Handlers } from './handler';
import { listHandlers } from './list-handlers';
import { recordHandlers } from './record-handlers';
import { transferHandlers } from './transfer-handlers';

/** Every method of the contract; a missing one does not compile. */
export const handlersOf = (custody: Custody, transfers: Transfers): Handlers => ({
  ...custodyHandlers(custody, transfers),
  ...listHandlers(custody),
  ...recordHandlers(custody),
  ...attachmentHandlers(custody),
  ...transferHandlers(custody, transfers),
});
