import { createService } from '../../../../main/vault/service/service';
import type { VaultInput, VaultMethod, VaultOutput } from '../../../../shared/bridge/vault-contract';
import type { Sentinel } from '../../../../shared/bridge/vault-status';
import { actor, passphrase } from './secret';

/** The vault as main calls it: through the service, input and output parsed. */
export interface Caller {
  call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<VaultOutput<M>>;
}

const newCaller = (): Caller => {
  const service = createService();
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
export const opened = async ({ name, sentinel }: Filled): Promise<Caller> => {
  const caller = newCaller();
  await caller.call('vault.open', { database: name, sentinel });
  return caller;
};

export const unlocked = async (filled: Filled): Promise<Caller> => {
  const caller = await opened(filled);
  await caller.call('vault.unlock', { passphrase, actor });
  return caller;
};
