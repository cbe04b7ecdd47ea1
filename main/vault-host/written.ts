import type { VaultMethod } from '../../shared/bridge/vault-contract';
import { type Sentinel, sentinelSchema } from '../../shared/bridge/vault-status';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A write's reply is `{value, sentinel}` and nothing else; no other reply has that shape. */
const isWritten = (value: unknown): value is { readonly value: unknown; readonly sentinel: unknown } =>
  isObject(value) && Object.keys(value).length === 2 && 'value' in value && 'sentinel' in value;

/** What was restored is another database than the open one, and so is its sentinel. */
const isRestored = (method: VaultMethod, value: unknown): boolean =>
  method === 'incoming.result' && isObject(value) && value['kind'] === 'restore';

/** The sentinel that the open database has after this reply; null where the reply says nothing of it. */
export function sentinelOf(method: VaultMethod, value: unknown): Sentinel | null {
  if (!isWritten(value) || isRestored(method, value.value)) return null;
  const parsed = sentinelSchema.safeParse(value.sentinel);
  return parsed.success ? parsed.data : null;
}

/** What a window gets to see of a reply: main alone deals in sentinels. */
export const withoutSentinel = (value: unknown): unknown => (isWritten(value) ? value.value : value);
