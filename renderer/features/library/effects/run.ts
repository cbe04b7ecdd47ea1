import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../../../shared/bridge/vault-contract';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import type { IsoDate } from '../../../../shared/model/date';
import type { Pack } from '../../../../shared/packs/schema';
import type { Difference } from '../../../../shared/reasoning/differences';
import { api } from '../../../app/api';
import type { MatterToReassess } from '../../../app/assessment/protocol';
import { tellPack, workOut } from '../../../app/assessment/reasoner';
import { today } from '../../../app/format';
import { readTakenFacts } from '../../../app/instances';
import { packOf } from '../../../app/pack';
import type { Shelf } from '../../../app/pack-shelf';

/** What the matters are held against: a day on which law came or comes into force, or the newest release. */
export type Change = { readonly kind: 'day'; readonly day: IsoDate } | { readonly kind: 'release' };

/** A matter that the change touches, with what it changes. */
export interface TouchedMatter {
  readonly id: string;
  readonly title: string;
  readonly client: string;
  readonly differences: readonly Difference[];
}

/** What was looked through so far. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly touched: readonly TouchedMatter[];
  /** Matters whose body of law is not on this computer, and which were left out. */
  readonly without: number;
}

export type Outcome = { readonly progress: Progress; readonly error: BridgeError | null };

interface Run {
  readonly pack: Pack;
  readonly shelf: Shelf;
  readonly change: Change;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

const PAGE = 200;
/** Under way together: the vault reads them in their order, and none waits for the way there and back. */
const AT_ONCE = 20;

const dayBefore = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The law before and after the change; null where the matter is under the law of after already. */
async function lawsOf({ pack, shelf, change }: Run, matter: MatterRecord) {
  const own = await packOf(shelf, matter);
  if (own === null) return null;
  if (change.kind === 'day') {
    const name = tellPack(own);
    return { before: { pack: name, asOf: dayBefore(change.day) }, after: { pack: name, asOf: change.day } };
  }
  const asOf = matter.asOf ?? today();
  return { before: { pack: tellPack(own), asOf }, after: { pack: tellPack(pack), asOf } };
}

type Read =
  | { readonly kind: 'read'; readonly matter: MatterToReassess }
  | { readonly kind: 'without' }
  | { readonly kind: 'failed'; readonly error: BridgeError };

async function read(run: Run, { id }: ListedMatter): Promise<Read> {
  const [matter, facts] = await Promise.all([api.matters.get({ id }), readTakenFacts(id)]);
  if (!matter.ok) return { kind: 'failed', error: matter.error };
  if (!facts.ok) return { kind: 'failed', error: facts.error };
  const laws = await lawsOf(run, (matter.value as Stored<MatterRecord>).value);
  if (laws === null) return { kind: 'without' };
  return { kind: 'read', matter: { id, facts: facts.value.map(({ fact }) => fact), ...laws } };
}

async function portion(run: Run, rows: readonly ListedMatter[], before: Progress): Promise<Outcome> {
  const reads = await Promise.all(rows.map((row) => read(run, row)));
  const failed = reads.find((one) => one.kind === 'failed');
  if (failed?.kind === 'failed') return { progress: before, error: failed.error };
  const matters = reads.flatMap((one) => (one.kind === 'read' ? [one.matter] : []));
  const found = await workOut(run.pack, 'reassess', { matters });
  const touched = found.flatMap(({ id, differences }) => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? [] : [{ id, title: row.title, client: row.client, differences }];
  });
  const progress = {
    total: before.total,
    done: before.done + rows.length,
    touched: [...before.touched, ...touched],
    without: before.without + reads.length - matters.length,
  };
  return { progress, error: null };
}

/** Looks through every matter under a body of law for what a change of it touches, portion by portion. */
export async function lookThrough(run: Run): Promise<Outcome> {
  let outcome: Outcome = { progress: { done: 0, total: 0, touched: [], without: 0 }, error: null };
  let after = null;
  do {
    const page = await api.matters.list({ order: 'title', pack: run.pack.manifest.id, after, limit: PAGE });
    if (!page.ok) return { ...outcome, error: page.error };
    for (let first = 0; first < page.value.rows.length; first += AT_ONCE) {
      if (run.isCancelled()) return outcome;
      const progress = { ...outcome.progress, total: page.value.total };
      outcome = await portion(run, page.value.rows.slice(first, first + AT_ONCE), progress);
      if (outcome.error !== null) return outcome;
      run.onProgress(outcome.progress);
    }
    after = page.value.next;
  } while (after !== null);
  return outcome;
}
