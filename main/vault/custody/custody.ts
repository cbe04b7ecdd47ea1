import type { VaultPart } from '../../../shared/bridge/vault-errors';
import type { ChangedEvent } from '../../../shared/bridge/vault-messages';
import type { Sentinel, VaultStatus, Written } from '../../../shared/bridge/vault-status';
import { discardUnfinished, Uploads } from '../attachments/upload';
import type { Credential } from '../crypto/wraps';
import type { Migration } from '../database/migrations/migration';
import { sentinelOf } from '../database/writer';
import { fault } from '../fault';
import { MatterSearch } from '../search/matter-search';
import type { Session } from '../session';
import { type Begun, createVault, type Surroundings, unlockVault } from './begin';
import { type Opened, openVault } from './opened';

/** What is there while unlocked. */
interface Unlocked {
  readonly session: Session;
  readonly uploads: Uploads;
  readonly search: MatterSearch;
  readonly problems: readonly VaultPart[];
}

/** Who may see what: closed, locked or unlocked. There is one vault a page. */
export class Custody {
  readonly #surroundings: Surroundings;
  readonly #migrations: readonly Migration[];
  #opened: Opened | null = null;
  #unlocked: Unlocked | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(surroundings: Surroundings, migrations: readonly Migration[]) {
    this.#surroundings = surroundings;
    this.#migrations = migrations;
  }

  get session(): Session {
    return this.#present().session;
  }

  get uploads(): Uploads {
    return this.#present().uploads;
  }

  get search(): MatterSearch {
    return this.#present().search;
  }

  /** Called after every committed write. */
  changed(event: ChangedEvent): void {
    this.#unlocked?.search.changed(event);
  }

  /** How many deltas the list has that are not folded. */
  get deltas(): number {
    return this.#unlocked?.session.ledger.deltas ?? 0;
  }

  status(): VaultStatus {
    const opened = this.#opened;
    if (opened === null) return { state: 'closed', check: 'new', sentinel: null, systemBlob: null, problems: [] };
    const header = this.#unlocked?.session.header ?? opened.stored?.header;
    const locked = opened.stored === null ? 'new' : 'locked';
    return {
      state: this.#unlocked === null ? locked : 'unlocked',
      check: opened.check,
      sentinel: this.#sentinel(),
      systemBlob: header?.system?.blob ?? null,
      problems: [...(this.#unlocked?.problems ?? [])],
    };
  }

  open(name: string, expected: Sentinel | null): Promise<VaultStatus> {
    return this.#alone(async () => {
      if (this.#unlocked !== null) throw fault('vault/already-open', {});
      this.#opened?.database?.close();
      this.#opened = null;
      this.#opened = await openVault(name, expected, this.#migrations);
      return this.status();
    });
  }

  create(input: { readonly passphrase: string; readonly actor: string }): Promise<Written<{ recoveryKey: string }>> {
    return this.#alone(async () => {
      const begun = await createVault(this.#lockedVault(), this.#surroundings, input);
      this.#begin(begun);
      return { value: { recoveryKey: begun.recoveryKey }, sentinel: begun.session.writer.sentinel };
    });
  }

  unlock(credential: Credential, actor: string): Promise<VaultStatus> {
    return this.#alone(async () => {
      const begun = await unlockVault(this.#lockedVault(), this.#surroundings, credential, actor);
      await discardUnfinished(begun.session);
      this.#begin(begun);
      // Lines of an earlier release are then stored as they were completed. Where that fails, the next unlock does it.
      if (begun.completed) begun.session.writer.fold().catch(() => undefined);
      return this.status();
    });
  }

  /** Drops every key. What a page once held can linger in its memory: main ends the page as well. */
  lock(): Promise<VaultStatus> {
    return this.#alone(async () => {
      const sentinel = await this.flush();
      const unlocked = this.#unlocked;
      const opened = this.#opened;
      this.#unlocked = null;
      if (unlocked === null || opened === null) return this.status();
      unlocked.uploads.close();
      await unlocked.search.close();
      unlocked.session.ring.matters.clear();
      unlocked.session.database.close();
      this.#opened = null;
      this.#opened = await openVault(opened.name, sentinel, this.#migrations);
      return this.status();
    });
  }

  /** Resolves when every write begun before is complete. */
  async flush(): Promise<Sentinel | null> {
    await this.#unlocked?.session.writer.exclusive(() => Promise.resolve());
    return this.#sentinel();
  }

  #begin({ session, problems }: Begun): void {
    const search = new MatterSearch(session, this.#surroundings.openSearch);
    this.#unlocked = { session, uploads: new Uploads(session), search, problems };
  }

  #sentinel(): Sentinel | null {
    if (this.#unlocked !== null) return this.#unlocked.session.writer.sentinel;
    const stored = this.#opened?.stored ?? null;
    return stored === null ? null : sentinelOf(stored.head);
  }

  #present(): Unlocked {
    if (this.#opened === null) throw fault('vault/not-open', {});
    if (this.#unlocked === null) throw fault('vault/locked', {});
    return this.#unlocked;
  }

  #lockedVault(): Opened {
    if (this.#opened === null) throw fault('vault/not-open', {});
    if (this.#unlocked !== null) throw fault('vault/already-unlocked', {});
    return this.#opened;
  }

  /** Opening, unlocking and locking wait for each other. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#busy.then(work);
    this.#busy = result.catch(() => undefined);
    return result;
  }
}
