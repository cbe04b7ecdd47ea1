import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import type { VaultInput, VaultMethod, VaultOutput } from '../../shared/bridge/vault-contract';
import { brokenWrites } from '../../shared/bridge/vault-errors';
import type { VaultEvent } from '../../shared/bridge/vault-messages';
import type { Sentinel, VaultStatus } from '../../shared/bridge/vault-status';
import { reasonOf } from '../backup/errors';
import { CrashCount } from './crash-count';
import { asTold, type HostState, isUnlocked, refusalOf, stateOnOpening } from './host-state';
import type { Room } from './room';
import { SentinelKeeper } from './sentinel-keeper';
import { type OpenedWindow, VaultPage } from './vault-page';
import type { Remembered, VaultPlace } from './vault-place';
import { within } from './within';
import { sentinelOf } from './written';

/** How long the page may take to open the vault; upgrading a large one takes as long as it takes. */
export const OPENING_MS = 30_000;
export const UPGRADING_MS = 3_600_000;
const FLUSH_MS = 3_000;
const FIRST_DATABASE = 'adit';

/** After these the vault may be in another state, or hold another wrapper. */
const CHANGES_STATUS: ReadonlySet<VaultMethod> = new Set<VaultMethod>([
  'vault.create',
  'vault.unlock',
  'vault.unlockWithRecovery',
  'vault.unlockWithSystem',
  'vault.setSystemWrapper',
  'vault.removeSystemWrapper',
]);

export interface HostParts {
  readonly place: VaultPlace;
  /** Looks at the vault's files before its page does; null where the page may be opened. */
  readonly lookAtFiles: () => Promise<BridgeError | null>;
  readonly room: Pick<Room, 'isShort' | 'isShortFor'>;
  readonly openingMs: () => number;
  readonly openWindow: () => OpenedWindow;
  readonly now: () => number;
  readonly onState: (state: HostState) => void;
  readonly onEvent: (event: VaultEvent) => void;
}

/**
 * Owns the vault's page: opens it, talks to it, ends it to lock, and begins anew where it fell over. Openings, lockings
 * and endings happen one after the other, never at once.
 */
export class VaultHost {
  readonly #parts: HostParts;
  readonly #crashes: CrashCount;
  readonly #keeper: SentinelKeeper;
  #state: HostState = { kind: 'stopped' };
  #page: VaultPage | null = null;
  #database = FIRST_DATABASE;
  #remembered: Remembered = { state: 'missing' };
  #turn: Promise<void> = Promise.resolve();
  #sentinelStale = false;
  /** Calls that are not with the page yet. */
  readonly #posting = new Set<Promise<unknown>>();

  constructor(parts: HostParts) {
    this.#parts = parts;
    this.#crashes = new CrashCount(parts.now);
    this.#keeper = new SentinelKeeper((sentinel) => parts.place.remember(this.#database, sentinel));
  }

  get state(): HostState {
    return this.#state;
  }

  /** True while what main remembers of the vault lags behind it, because the disk refused. */
  get sentinelStale(): boolean {
    return this.#sentinelStale;
  }

  start(): Promise<void> {
    this.#enter({ kind: 'starting' });
    return this.#inTurn(() => this.#open());
  }

  /** From the recovery screen: perhaps the disk is back, or the other program has let go of the files. */
  retry(): Promise<void> {
    if (this.#state.kind !== 'recovery') return Promise.resolve();
    this.#crashes.forget();
    return this.start();
  }

  /** Destroys the renderer that holds the keys, and begins another without any. */
  lock(): Promise<void> {
    if (!isUnlocked(this.#state)) return this.#turn;
    return this.#renew();
  }

  /** Resolves when the vault has come to something. */
  async settled(): Promise<void> {
    while (this.#state.kind === 'starting') await this.#turn;
  }

  /**
   * Puts another database in the place of the one in use, and opens it. Refused where anything happened to the vault
   * since `from`: somebody unlocked it meanwhile, and what they saved would be hidden from them. Where the disk refuses
   * to write down which database is in use, the one from before still is.
   */
  async adopt(from: HostState, database: string, sentinel: Sentinel): Promise<Reply<null>> {
    if (this.#state !== from) return refuse('restore/unlocked', {});
    this.#enter({ kind: 'starting' });
    let reply: Reply<null> = done(null);
    await this.#inTurn(async () => {
      await this.#end();
      await this.#parts.place.remember(database, sentinel).catch((cause: unknown) => {
        reply = refuse('restore/unsaved', { reason: reasonOf(cause) });
      });
      await this.#open();
    });
    return reply;
  }

  /** For good: the app quits, or another vault takes over. */
  stop(): Promise<void> {
    this.#enter({ kind: 'stopped' });
    return this.#inTurn(() => this.#end());
  }

  /** Waits for what is under way in the vault to be on disk. */
  async flush(): Promise<void> {
    // What was asked for before is on its way to the page first, or the flush would overtake it.
    await within(FLUSH_MS, Promise.all(this.#posting));
    const calls = this.#page?.calls;
    if (calls !== null && calls !== undefined) await within(FLUSH_MS, calls.call('vault.flush', {}));
    await this.#keeper.settled();
  }

  /** A save is passed on when it is in the database and main remembers it. */
  async call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<Reply<VaultOutput<M>>> {
    // Not awaited where there is nothing to wait for: a call made before a lock goes before the lock's flush.
    if (this.#state.kind === 'starting') await this.settled();
    if (this.#state.kind === 'recovery') return refuse('vault/recovery', {});
    const page = this.#page;
    if (page === null || page.calls === null) return refuse('vault/restarted', {});
    const posting = this.#post(page, method, input);
    this.#posting.add(posting);
    const { answer } = await posting.finally(() => this.#posting.delete(posting));
    const reply = await answer;
    if (!reply.ok) return await this.#refused(page, reply.error);
    const sentinel = sentinelOf(method, reply.value);
    if (sentinel !== null) await this.#keep(sentinel);
    if (CHANGES_STATUS.has(method)) await this.#refresh(page);
    return reply;
  }

  /** Hands a call to the page, where the disk has room for it. The answer is wrapped: it is not what is waited for. */
  async #post<M extends VaultMethod>(
    page: VaultPage,
    method: M,
    input: VaultInput<M>,
  ): Promise<{ readonly answer: Promise<Reply<VaultOutput<M>>> }> {
    const isShort = await this.#parts.room.isShortFor(method, input);
    if (isShort) return { answer: Promise.resolve(refuse('storage/full', {})) };
    return { answer: page.calls?.call(method, input) ?? Promise.resolve(refuse('vault/restarted', {})) };
  }

  /** After a write that the disk broke off, the vault begins anew: its files are looked at before anything is saved. */
  async #refused(page: VaultPage, error: BridgeError): Promise<Reply<never>> {
    if (error.code !== 'storage/failed' || !brokenWrites.has(error.params.reason)) return { ok: false, error };
    if (page === this.#page && this.#state.kind === 'open') void this.#renew();
    return (await this.#parts.room.isShort()) ? refuse('storage/full', {}) : { ok: false, error };
  }

  #renew(): Promise<void> {
    this.#enter({ kind: 'starting' });
    return this.#inTurn(async () => {
      await this.#end();
      await this.#open();
    });
  }

  async #keep(sentinel: Sentinel): Promise<void> {
    const stale = !(await this.#keeper.keep(sentinel));
    if (stale === this.#sentinelStale) return;
    this.#sentinelStale = stale;
    this.#parts.onState(this.#state);
  }

  async #refresh(page: VaultPage): Promise<void> {
    const reply = await page.calls?.call('vault.status', {});
    if (reply?.ok !== true || page !== this.#page || this.#state.kind !== 'open') return;
    this.#enter({ kind: 'open', status: asTold(reply.value, this.#remembered) });
    // A database that ran ahead of its sentinel, or lost it, has now shown by its keys that it is the right one.
    if (reply.value.state === 'unlocked' && reply.value.sentinel !== null) await this.#keep(reply.value.sentinel);
  }

  async #open(): Promise<void> {
    for (;;) {
      if (this.#state.kind === 'stopped') return;
      const next = await this.#openOnce();
      if (next !== 'crashed') return this.#enterUnlessStopped(next);
      if (this.#crashes.add()) return this.#recover({ code: 'vault/crashing', params: {} });
    }
  }

  async #openOnce(): Promise<HostState | 'crashed'> {
    // What is still being written comes first: it is what the vault has to be held to.
    await this.#keeper.settled();
    const remembered = await this.#parts.place.remembered();
    this.#remembered = remembered;
    const refusal = refusalOf(remembered) ?? (await this.#parts.lookAtFiles());
    if (refusal !== null) return { kind: 'recovery', reason: refusal };
    const { page, gone } = this.#newPage();
    const reply = await within(this.#parts.openingMs(), Promise.race([this.#greet(page, remembered), gone]));
    if (reply === 'crashed') return reply;
    if (reply === null) return this.#giveUp(page, { code: 'vault/not-answering', params: {} });
    if (!reply.ok) return this.#giveUp(page, reply.error);
    const next = stateOnOpening(reply.value, remembered);
    if (next.kind === 'recovery') return this.#giveUp(page, next.reason);
    this.#page = page;
    return next;
  }

  #newPage(): { readonly page: VaultPage; readonly gone: Promise<'crashed'> } {
    let tell: (word: 'crashed') => void = () => undefined;
    const gone = new Promise<'crashed'>((resolve) => {
      tell = resolve;
    });
    const page: VaultPage = new VaultPage(this.#parts.openWindow(), {
      onEvent: this.#parts.onEvent,
      onGone: () => {
        tell('crashed');
        if (page === this.#page) this.#fell();
      },
    });
    return { page, gone };
  }

  async #greet(page: VaultPage, remembered: Remembered): Promise<Reply<VaultStatus>> {
    await page.load();
    const known = remembered.state === 'present' ? remembered : null;
    this.#database = known?.database ?? FIRST_DATABASE;
    const opening = page.calls?.call('vault.open', { database: this.#database, sentinel: known?.sentinel ?? null });
    return (await opening) ?? refuse('vault/restarted', {});
  }

  #giveUp(page: VaultPage, reason: BridgeError): HostState {
    page.kill();
    return { kind: 'recovery', reason };
  }

  /** The page in use went away by itself. */
  #fell(): void {
    this.#page = null;
    if (this.#state.kind === 'stopped') return;
    if (this.#crashes.add()) {
      this.#recover({ code: 'vault/crashing', params: {} });
      return;
    }
    this.#enter({ kind: 'starting' });
    void this.#inTurn(() => this.#open());
  }

  async #end(): Promise<void> {
    await this.flush();
    const page = this.#page;
    this.#page = null;
    page?.kill();
  }

  #recover(reason: BridgeError): void {
    this.#enterUnlessStopped({ kind: 'recovery', reason });
  }

  #enterUnlessStopped(state: HostState): void {
    if (this.#state.kind !== 'stopped') this.#enter(state);
  }

  #enter(state: HostState): void {
    this.#state = state;
    this.#parts.onState(state);
  }

  #inTurn(action: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(action).catch(() => this.#recover({ code: 'vault/not-answering', params: {} }));
    return this.#turn;
  }
}
