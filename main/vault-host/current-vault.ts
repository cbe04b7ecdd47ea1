import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import type { VaultInput, VaultMethod, VaultOutput } from '../../shared/bridge/vault-contract';
import type { Sentinel } from '../../shared/bridge/vault-status';
import { reasonOf } from '../backup/errors';
import { type HostState, isUnlocked } from './host-state';
import type { VaultCaller } from './vault-caller';
import type { VaultHost } from './vault-host';
import type { TrialPlace, VaultPlace } from './vault-place';

export interface Vaults {
  readonly current: () => Promise<VaultPlace>;
  /** Begins a place beside the others. */
  readonly next: () => Promise<VaultPlace>;
  /** Begins one that does not count until it is kept. */
  readonly trial: () => Promise<TrialPlace>;
  readonly hostAt: (place: VaultPlace) => VaultHost;
}

/** A database that a restore made. */
export interface RestoredDatabase {
  readonly database: string;
  readonly sentinel: Sentinel;
}

/** The vault that the app works with: the one in use, until it is set aside for another. */
export class CurrentVault {
  readonly #vaults: Vaults;
  #host: VaultHost | null = null;
  #folder = '';

  constructor(vaults: Vaults) {
    this.#vaults = vaults;
  }

  get state(): HostState {
    return this.#host?.state ?? { kind: 'starting' };
  }

  /** The name of the folder that the vault in use lies in. */
  get folder(): string {
    return this.#folder;
  }

  get sentinelStale(): boolean {
    return this.#host?.sentinelStale ?? false;
  }

  async start(): Promise<void> {
    await this.#use(await this.#vaults.current());
  }

  call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<Reply<VaultOutput<M>>> {
    return this.#host?.call(method, input) ?? Promise.resolve(refuse('vault/restarted', {}));
  }

  async lock(): Promise<void> {
    await this.#host?.lock();
  }

  async flush(): Promise<void> {
    await this.#host?.flush();
  }

  async stop(): Promise<void> {
    await this.#host?.stop();
  }

  async retry(): Promise<Reply<null>> {
    await this.#host?.retry();
    return done(null);
  }

  /** Gives the folder that stays behind. Refused for a vault that opens: it would hide a firm's files from it. */
  async setAside(): Promise<Reply<{ readonly folder: string }>> {
    const host = this.#host;
    if (host?.state.kind !== 'recovery') return refuse('recovery/not-needed', {});
    const folder = this.#folder;
    const place = await this.#vaults.next();
    await host.stop();
    await this.#use(place);
    return done({ folder });
  }

  /**
   * Has `run` make a database from a backup, and puts it in the place of what is there; what was there stays on the
   * disk. Refused over a vault that is unlocked. A vault that does not open is set aside, but not before the restore
   * is complete: a mistyped passphrase must not take the way back.
   */
  async restore<T extends RestoredDatabase>(run: (vault: VaultCaller) => Promise<Reply<T>>): Promise<Reply<T>> {
    const host = this.#host;
    await host?.settled();
    if (host === null || host.state.kind === 'stopped') return refuse('vault/restarted', {});
    if (host.state.kind === 'recovery') return this.#restoreBeside(run);
    return restoreInto(host, run);
  }

  async #restoreBeside<T extends RestoredDatabase>(run: (vault: VaultCaller) => Promise<Reply<T>>): Promise<Reply<T>> {
    const { place, keep } = await this.#vaults.trial();
    const host = this.#vaults.hostAt(place);
    await host.start();
    const restored = await restoreInto(host, run);
    const kept = restored.ok ? await keep().then(() => null, reasonOf) : null;
    if (!restored.ok || kept !== null) {
      await host.stop();
      return restored.ok ? refuse('restore/unsaved', { reason: kept ?? '' }) : restored;
    }
    const before = this.#host;
    this.#folder = place.folder;
    this.#host = host;
    // Last, so that the news of its end already tells of the vault that took its place.
    await before?.stop();
    return restored;
  }

  async #use(place: VaultPlace): Promise<void> {
    this.#folder = place.folder;
    this.#host = this.#vaults.hostAt(place);
    await this.#host.start();
  }
}

async function restoreInto<T extends RestoredDatabase>(
  host: VaultHost,
  run: (vault: VaultCaller) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const from = host.state;
  if (from.kind === 'recovery') return { ok: false, error: from.reason };
  if (isUnlocked(from)) return refuse('restore/unlocked', {});
  const restored = await run(host);
  if (!restored.ok) return restored;
  const adopted = await host.adopt(from, restored.value.database, restored.value.sentinel);
  return adopted.ok ? restored : adopted;
}
