import type { NumberedCall, SearchCall, SearchReply } from './search-protocol';
import type { SearchMatter, SearchPage, SearchRequest } from './search-types';

/** What is used of a Worker, so that tests can do without one. */
export interface SearchPort {
  postMessage(call: NumberedCall): void;
  addEventListener(type: 'message', listener: (event: { readonly data: SearchReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (page: SearchPage | null) => void;
  readonly reject: (error: Error) => void;
}

const closedMessage = 'search was closed';

/** The vault page's side of the search Worker. Calls take effect in the order they are made. */
export class SearchClient {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private closed = false;

  constructor(private readonly port: SearchPort) {
    port.addEventListener('message', ({ data }) => this.settle(data));
    port.addEventListener('error', ({ message }) => this.failAll(message));
  }

  /** Adds matters or replaces them whole. On unlock, put a few hundred at a time: a query gets in between two calls. */
  async put(matters: readonly SearchMatter[]): Promise<void> {
    await this.call({ kind: 'put', matters });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.call({ kind: 'remove', ids });
  }

  async clear(): Promise<void> {
    await this.call({ kind: 'clear' });
  }

  /** Null: a newer query of the same lane was made before this one was answered. */
  search(lane: string, request: SearchRequest): Promise<SearchPage | null> {
    return this.call({ kind: 'search', lane, request });
  }

  /** Ends the Worker and the texts it holds. */
  close(): void {
    this.closed = true;
    this.port.terminate();
    this.failAll(closedMessage);
  }

  private call(call: SearchCall): Promise<SearchPage | null> {
    if (this.closed) return Promise.reject(new Error(closedMessage));
    this.count += 1;
    const number = this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.port.postMessage({ number, call });
    });
  }

  private settle({ number, page, fault }: SearchReply): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (fault === null) waiting?.resolve(page);
    else waiting?.reject(new Error(fault));
  }

  private failAll(message: string): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(new Error(message));
  }
}
