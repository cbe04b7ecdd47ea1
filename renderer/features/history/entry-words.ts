import type { AuditView } from '../../../shared/bridge/vault-contract';
import type { Say } from '../../app/texts-type';
import { isAction } from './actions';
import type { en } from './texts/en';

/** What an entry did, in words. */
export const actionWords = (action: string, say: Say<typeof en>): string =>
  isAction(action) ? say(`action.${action}`) : say('action.other', { action });

/** What it was done to, where the record is still there. */
export const recordWords = ({ records }: AuditView, names: ReadonlyMap<string, string>): string =>
  records
    .map(({ id }) => names.get(id))
    .filter((name) => name !== undefined)
    .join(' · ');
