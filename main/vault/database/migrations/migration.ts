import type { Transaction } from 'dexie';

/** One numbered step of the database's schema. Released steps never change; their databases are fixtures. */
export interface Migration {
  readonly version: number;
  /** The first release of Adit that reads a database of this version. */
  readonly needs: string;
  readonly stores: Readonly<Record<string, string | null>>;
  /** Only Dexie may be awaited in it, and nothing can be unsealed: the vault is locked while it runs. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}
