import { createService, type ServiceOptions } from '../../../../main/vault/service/service';
import type { VaultInput, VaultMethod, VaultOutput } from '../../../../shared/bridge/vault-contract';
import type { Sentinel } from '../../../../shared/bridge/vault-status';
import { actor, passphrase } from './secret';
import { silentSearch } from './silent-search';

/** The vault as main calls it: through the service, input and output parsed. */
export interface Caller {
  call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<VaultOutput<M>>;
}

const newCaller = (options: ServiceOptions): Caller => {
  const service = createService(options);
  let calls = 0;
  return {
    async call(method, input) {
      calls += 1;
      const response = await service.handle({ id: calls, method, input });
      if (!response.ok) throw new Error(`${method}: ${response.error.code} ${JSON.stringify(response.error.params)}`);
      return response.value as VaultOutput<typeof method>;
    },
  };
};

/** A vault that was filled before. */
export interface Filled {
  readonly name: string;
  readonly sentinel: Sentinel;
}

/** Opens a vault, still locked. */
export const opened = async ({ name, sentinel }: Filled, options: ServiceOptions = {}): Promise<Caller> => {
  const caller = newCaller(options);
  await caller.call('vault.open', { database: name, sentinel });
  return caller;
};

/** Unlocks a vault to measure what is done in it: without a search, which would be built beside that. */
export const unlocked = async (filled: Filled): Promise<Caller> => {
  const caller = await opened(filled, { openSearch: silentSearch });
  await caller.call('vault.unlock', { passphrase, actor });
  return caller;
};
