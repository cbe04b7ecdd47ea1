import type { Reply } from '../../shared/bridge/desktop-errors';
import type { VaultInput, VaultMethod, VaultOutput } from '../../shared/bridge/vault-contract';

/** Whoever passes calls on to a vault. */
export interface VaultCaller {
  call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<Reply<VaultOutput<M>>>;
}
