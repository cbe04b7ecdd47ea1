import { type VaultInput, type VaultMethod, vaultContract } from '../../shared/bridge/vault-contract';

/**
 * Stays free whatever happens. What Chromium's database has begun to write when the disk is full it cannot read again,
 * nor what it writes behind that; its own quota says nothing of the disk. So it must never come to it.
 */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** Removing writes as well, and is what helps. */
const RESERVE_FOR_LITTLE_BYTES = 8 * 1024 * 1024;

/** Watches over the room that the vault's files have on their disk. */
export class Room {
  readonly #freeBytes: () => Promise<number>;

  constructor(freeBytes: () => Promise<number>) {
    this.#freeBytes = freeBytes;
  }

  /** True where `method` must not be begun. */
  async isShortFor<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<boolean> {
    const { writes } = vaultContract[method];
    if (writes === 'nothing') return false;
    if (writes === 'little') return await this.#isBelow(RESERVE_FOR_LITTLE_BYTES);
    const announced = method === 'attachments.begin' ? (input as VaultInput<'attachments.begin'>).bytes : 0;
    return await this.#isBelow(RESERVE_BYTES + (announced ?? 0));
  }

  /** True where nothing more may be added. */
  isShort(): Promise<boolean> {
    return this.#isBelow(RESERVE_BYTES);
  }

  /** A disk that does not say how much is free is taken to have room. */
  async #isBelow(bytes: number): Promise<boolean> {
    const free = await this.#freeBytes().catch(() => Number.POSITIVE_INFINITY);
    return free < bytes;
  }
}
