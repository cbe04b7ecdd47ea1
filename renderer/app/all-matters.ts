import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../shared/bridge/vault-contract';
import type { MatterRecord } from '../../shared/bridge/vault-records';
import type { Fact } from '../../shared/model/fact';
import { factsOf } from '../../shared/model/repeats';
import { api } from './api';

/** A matter as far as the law looks at it: with the answers that its assessment takes. */
export interface ReadMatter {
  readonly row: ListedMatter;
  readonly matter: MatterRecord;
  readonly facts: readonly Fact[];
}

/** Some of the matters under a body of law, and how many there are in all. */
export interface Portion {
  readonly matters: readonly ReadMatter[];
  readonly total: number;
}

/** Reading ends with what the vault refused. */
export class ReadingRefused extends Error {
  readonly error: BridgeError;

  constructor(error: BridgeError) {
    super(error.code);
    this.name = 'ReadingRefused';
    this.error = error;
  }
}

const PAGE = 200;
/** Under way together: the vault reads them in their order, and none waits for the way there and back. */
const AT_ONCE = 20;

async function read(row: ListedMatter): Promise<ReadMatter> {
  const { id } = row;
  const [matter, facts] = await Promise.all([
    api.matters.get({ id }),
    api.facts.list({ matterId: id, instances: true }),
  ]);
  if (!matter.ok) throw new ReadingRefused(matter.error);
  if (!facts.ok) throw new ReadingRefused(facts.error);
  const { value } = matter.value;
  return { row, matter: value, facts: factsOf(facts.value, value.repeats ?? [], null).map(({ fact }) => fact) };
}

/** Every matter under a body of law with its facts, a portion at a time, for as long as somebody asks for more. */
export async function* mattersUnder(pack: string): AsyncGenerator<Portion, void> {
  let after: DesktopOutput<'matters.list'>['next'] = null;
  do {
    const page = await api.matters.list({ order: 'title', pack, after, limit: PAGE });
    if (!page.ok) throw new ReadingRefused(page.error);
    const { rows, total, next } = page.value;
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      yield { matters: await Promise.all(rows.slice(first, first + AT_ONCE).map(read)), total };
    }
    after = next;
  } while (after !== null);
}
