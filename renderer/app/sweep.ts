import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../shared/bridge/vault-contract';

/** What was found in one matter. */
export interface Found<T> {
  readonly matter: ListedMatter;
  readonly found: T;
}

/** How far a walk through all matters has come; what is found grows while it goes on. */
export interface SweepPart<T> {
  readonly found: readonly Found<T>[];
  readonly seen: number;
  readonly total: number;
}

type Page = DesktopOutput<'matters.list'>;

interface Counted {
  readonly matter: ListedMatter;
  readonly total: number;
}

export interface Sweeping<T> {
  readonly list: (after: Page['next']) => Promise<Reply<Page>>;
  /** What is looked for in a matter; null where it is not there. */
  readonly look: (matter: ListedMatter) => Promise<Reply<T | null>>;
  /** Told after every matter; false stops. */
  readonly goOn: (part: SweepPart<T>) => boolean;
}

/** Every matter of the firm, page by page, with how many there are. */
async function* everyMatter(list: Sweeping<never>['list']): AsyncGenerator<Reply<Counted>> {
  for (let next: Page['next'] = null; ; ) {
    const page: Reply<Page> = await list(next);
    if (!page.ok) return yield page;
    const { rows, total } = page.value;
    for (const matter of rows) yield done({ matter, total });
    next = page.value.next;
    if (next === null) return;
  }
}

/** Goes through all matters, one after another. Where it is stopped, what was found until then is given. */
export async function sweep<T>({ list, look, goOn }: Sweeping<T>): Promise<Reply<SweepPart<T>>> {
  const found: Found<T>[] = [];
  let part: SweepPart<T> = { found, seen: 0, total: 0 };
  for await (const next of everyMatter(list)) {
    if (!next.ok) return next;
    const { matter, total } = next.value;
    const reply = await look(matter);
    if (!reply.ok) return reply;
    if (reply.value !== null) found.push({ matter, found: reply.value });
    part = { found, seen: part.seen + 1, total };
    if (!goOn(part)) break;
  }
  return done(part);
}
