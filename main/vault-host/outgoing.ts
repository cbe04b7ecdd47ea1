import type { Reply } from '../../shared/bridge/desktop-errors';
import type { VaultInput } from '../../shared/bridge/vault-contract';
import type { Job } from '../jobs/jobs';
import { Pulled } from './pulled';
import type { VaultCaller } from './vault-caller';

/** A sealed archive that the vault delivers piece by piece. */
export interface Outgoing {
  /** Bytes at most. */
  readonly estimate: number;
  /** Begins delivering; once. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Has the vault make an archive, and `use` write it. */
export async function takeOut<T>(
  vault: VaultCaller,
  what: VaultInput<'outgoing.begin'>,
  { progress }: Pick<Job, 'progress'>,
  use: (outgoing: Outgoing) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const begun = await vault.call('outgoing.begin', what);
  if (!begun.ok) return begun;
  const { id, estimate } = begun.value.value;
  const pulled = new Pulled(async () => {
    const piece = await vault.call('outgoing.read', { id });
    if (piece.ok) progress(piece.value.done, Math.max(piece.value.done, estimate));
    return piece;
  });
  try {
    return pulled.explained(await use({ estimate, content: () => pulled.pieces() }));
  } finally {
    // The vault delivers one archive at a time: one that nobody wants any more must not stand in the way.
    if (!pulled.over) await vault.call('outgoing.cancel', { id });
  }
}
