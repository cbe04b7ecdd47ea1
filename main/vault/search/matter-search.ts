import type { VaultArguments } from '../../../shared/bridge/vault-contract';
import type { ChangedEvent } from '../../../shared/bridge/vault-messages';
import type { SearchPageView } from '../../../shared/bridge/vault-search';
import { fault } from '../fault';
import type { Session } from '../session';
import type { MatterEntry } from '../summaries/entry';
import { readTexts } from './read-texts';
import { SearchClient, type SearchPort } from './search-client';
import type { SearchPage } from './search-types';

/** Matters read at a time while the index is built: a query or a save gets in between two portions. */
const PORTION = 200;

/** The first page of the list, for which everybody waits, goes before what nobody has asked for yet. */
const START_MS = 500;

/**
 * Full-text search over an unlocked vault: reads every matter once after unlock, in the background, and again each that
 * was written to. A query waits for whatever of this was due when it was made, the first build included: what it does
 * not find is then not there, and nobody takes a half-built index for the absence of a conflict.
 */
export class MatterSearch {
  readonly #session: Session;
  readonly #client: SearchClient;
  /** Whose client record is among the texts of which matter. */
  readonly #clientOf = new Map<string, string>();
  readonly #due = new Set<string>();
  readonly #newest = new Map<string, number>();
  #queries = 0;
  #built = false;
  #closed = false;
  readonly #start: ReturnType<typeof setTimeout>;
  #last: Promise<void> = Promise.resolve();

  constructor(session: Session, open: () => SearchPort) {
    this.#session = session;
    this.#client = new SearchClient(open());
    this.#start = setTimeout(() => this.#catchUpLater(), START_MS);
  }

  /** Called after every committed write. */
  changed({ matterId, tables, ids }: ChangedEvent): void {
    if (matterId !== null) this.#due.add(matterId);
    if (tables.includes('clients')) {
      const clients = new Set(ids);
      for (const [id, client] of this.#clientOf) if (clients.has(client)) this.#due.add(id);
    }
    if (this.#due.size > 0) this.#catchUpLater();
  }

  /** Null where a newer query of the same lane came while this one waited or was answered. */
  async find({ query, lane, limit, after }: VaultArguments<'search.find'>): Promise<SearchPageView | null> {
    this.#queries += 1;
    const number = this.#queries;
    this.#newest.set(lane, number);
    try {
      await this.#caughtUp();
      if (this.#newest.get(lane) !== number) return null;
      const page = await this.#client.search(lane, after === null ? { query, limit } : { query, limit, after });
      return page === null ? null : this.#view(page);
    } catch (error) {
      throw this.#closed ? fault('vault/locked', {}) : error;
    }
  }

  /** Ends the Worker, and with it every text that it holds; resolves when nothing is being read any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#start);
    this.#client.close();
    await this.#last;
  }

  #catchUpLater(): void {
    // What fails here fails again, and is told, when somebody searches.
    this.#caughtUp().catch(() => undefined);
  }

  #caughtUp(): Promise<void> {
    const result = this.#last.then(() => this.#catchUp());
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #catchUp(): Promise<void> {
    if (!this.#built) await this.#build();
    const ids = [...this.#due];
    this.#due.clear();
    try {
      for (const id of ids) await this.#indexAgain(id);
    } catch (error) {
      for (const id of ids) this.#due.add(id);
      throw error;
    }
  }

  async #build(): Promise<void> {
    const { index } = this.#session.ledger;
    const ids = [...index.ids()].sort();
    for (let at = 0; at < ids.length; at += PORTION) {
      const entries = ids.slice(at, at + PORTION).map((id) => index.get(id));
      await this.#index(entries.filter((entry) => entry?.kind === 'matter'));
    }
    this.#built = true;
  }

  async #indexAgain(id: string): Promise<void> {
    const entry = this.#session.ledger.index.get(id);
    if (entry?.kind === 'matter') return await this.#index([entry]);
    this.#clientOf.delete(id);
    await this.#client.remove([id]);
  }

  async #index(entries: readonly MatterEntry[]): Promise<void> {
    if (this.#closed) throw fault('vault/locked', {});
    const read = await readTexts(this.#session, entries);
    for (const { search, clientId } of read) {
      if (clientId === null) this.#clientOf.delete(search.id);
      else this.#clientOf.set(search.id, clientId);
    }
    await this.#client.put(read.map(({ search }) => search));
  }

  /** A matter that went while it was being looked for is left out. */
  #view({ rows, total, next }: SearchPage): SearchPageView {
    const shown = rows.flatMap(({ matterId, hits }) => {
      const entry = this.#session.ledger.index.get(matterId);
      if (entry?.kind !== 'matter') return [];
      return [{ matterId, title: entry.title, client: entry.client, hits: hits.map(copied) }];
    });
    return { rows: shown, total, next };
  }
}

const copied = ({ field, ref, snippet }: SearchPage['rows'][number]['hits'][number]) => ({
  field,
  ref,
  snippet: { ...snippet, matches: [...snippet.matches] },
});
