import { type Sentinel, sentinelSchema } from '../../shared/bridge/vault-status';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A write's reply is `{value, sentinel}` and nothing else; no other reply has that shape. */
const isWritten = (value: unknown): value is { readonly value: unknown; readonly sentinel: unknown } =>
  isObject(value) && Object.keys(value).length === 2 && 'value' in value && 'sentinel' in value;

/** The sentinel of a write's reply; null for any other reply. */
export function sentinelOf(value: unknown): Sentinel | null {
  if (!isWritten(value)) return null;
  const parsed = sentinelSchema.safeParse(value.sentinel);
  return parsed.success ? parsed.data : null;
}

/** What a window gets to see of a reply: main alone deals in sentinels. */
export const withoutSentinel = (value: unknown): unknown => (isWritten(value) ? value.value : value);
