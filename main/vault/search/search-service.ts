import { SearchIndex } from './search-index';
import type { NumberedCall, SearchCall, SearchReply } from './search-protocol';
import type { SearchPage, SearchRequest } from './search-types';

/** Waits for one turn of the event loop, so that messages which came meanwhile are heard. A timer would wait longer. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The search Worker without the Worker: answers calls, and abandons a query when its lane has a newer one. */
export class SearchService {
  private readonly newest = new Map<string, number>();

  constructor(private readonly index = new SearchIndex()) {}

  async answer({ number, call }: NumberedCall): Promise<SearchReply> {
    try {
      return { number, page: await this.perform(number, call), fault: null };
    } catch (error) {
      return { number, page: null, fault: error instanceof Error ? error.message : String(error) };
    }
  }

  private perform(number: number, call: SearchCall): Promise<SearchPage | null> | null {
    if (call.kind === 'search') return this.search(number, call.lane, call.request);
    if (call.kind === 'put') for (const matter of call.matters) this.index.put(matter);
    else if (call.kind === 'remove') for (const id of call.ids) this.index.remove(id);
    else this.index.clear();
    return null;
  }

  private async search(number: number, lane: string, request: SearchRequest): Promise<SearchPage | null> {
    this.newest.set(lane, number);
    const steps = this.index.steps(request);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await nextTurn();
      if (this.newest.get(lane) !== number) return null;
    }
  }
}
