import { useState } from 'react';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { saving } from './unsaved';

interface Kept<V> {
  readonly id: string;
  readonly rev: number;
  readonly value: V;
}

/** Removes records, and puts the last one back where that was a mistake. */
export function useRemoval<V>(calls: {
  readonly remove: (record: { readonly id: string; readonly rev: number }) => Promise<Reply<unknown>>;
  readonly create: (value: V) => Promise<Reply<unknown>>;
}) {
  const [removed, setRemoved] = useState<{ readonly value: V } | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const remove = async ({ id, rev, value }: Kept<V>) => {
    const reply = await saving(calls.remove({ id, rev }));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setRemoved({ value });
  };
  const putBack = async () => {
    if (removed === null) return;
    const reply = await saving(calls.create(removed.value));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setRemoved(null);
  };
  return { isRemoved: removed !== null, error, remove, putBack };
}
