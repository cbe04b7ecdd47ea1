import type { z } from 'zod';
import type { VaultArguments, VaultContract, VaultMethod } from '../../../shared/bridge/vault-contract';

/** What answers a method: parsed input goes in, and what comes out is parsed again before it leaves. */
type Reply<M extends VaultMethod> = z.input<VaultContract[M]['output']>;

/** The handlers of the methods whose names match. */
export type Handlers<M extends VaultMethod = VaultMethod> = {
  readonly [K in M]: (input: VaultArguments<K>) => Reply<K> | Promise<Reply<K>>;
};

/** The methods of one subject, such as `facts`. */
export type MethodsOf<Subject extends string> = Extract<VaultMethod, `${Subject}.${string}`>;
