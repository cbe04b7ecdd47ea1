import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import type { VaultInput, VaultMethod, VaultOutput } from '../../shared/bridge/vault-contract';
import type { HostState } from './host-state';
import type { VaultHost } from './vault-host';
import type { VaultPlace } from './vault-place';

export interface Vaults {
  readonly current: () => Promise<VaultPlace>;
  /** Begins a place beside the others. */
  readonly next: () => Promise<VaultPlace>;
  readonly hostAt: (place: VaultPlace) => VaultHost;
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

  async #use(place: VaultPlace): Promise<void> {
    this.#folder = place.folder;
    this.#host = this.#vaults.hostAt(place);
    await this.#host.start();
  }
}
