import { api } from '../api';
import { leaving } from '../routes';

/** Locks the vault, once everything typed is saved. */
export const lock = (): Promise<void> => leaving(() => void api.vault.lock());
