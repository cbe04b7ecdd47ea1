import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import type { MatterRecord } from '../../../../shared/bridge/vault-records';
import type { IsoDate } from '../../../../shared/model/date';
import type { Pack } from '../../../../shared/packs/schema';
import type { Difference } from '../../../../shared/reasoning/differences';
import { dayBefore } from '../../../../shared/reasoning/values';
import { mattersUnder, type Portion, ReadingRefused, type ReadMatter } from '../../../app/all-matters';
import type { MatterToReassess } from '../../../app/assessment/protocol';
import { tellPack, workOut } from '../../../app/assessment/reasoner';
import { today } from '../../../app/format';
import { packOf } from '../../../app/pack';
import type { Shelf } from '../../../app/pack-shelf';

/** What the matters are held against: a day on which law came or comes into force, or the release in use. */
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

interface Run {
  readonly pack: Pack;
  readonly shelf: Shelf;
  readonly change: Change;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** The law before and after the change; null where the matter's own is not here. */
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

async function toReassess(run: Run, { row, matter, facts }: ReadMatter): Promise<MatterToReassess | null> {
  const laws = await lawsOf(run, matter);
  return laws === null ? null : { id: row.id, facts, ...laws };
}

async function withPortion(run: Run, { matters, total }: Portion, before: Progress): Promise<Progress> {
  const known = (await Promise.all(matters.map((one) => toReassess(run, one)))).filter((one) => one !== null);
  const found = await workOut(run.pack, 'reassess', { matters: known });
  const touched = matters.flatMap(({ row: { id, title, client } }) =>
    found.filter((one) => one.id === id).map(({ differences }) => ({ id, title, client, differences })),
  );
  return {
    total,
    done: before.done + matters.length,
    touched: [...before.touched, ...touched],
    without: before.without + matters.length - known.length,
  };
}

/** Looks through every matter under a body of law for what a change of it touches; gives why it ended early, if it did. */
export async function lookThrough(run: Run): Promise<BridgeError | null> {
  let progress: Progress = { done: 0, total: 0, touched: [], without: 0 };
  run.onProgress(progress);
  try {
    for await (const portion of mattersUnder(run.pack.manifest.id)) {
      progress = await withPortion(run, portion, progress);
      if (run.isCancelled()) return null;
      run.onProgress(progress);
    }
    return null;
  } catch (cause) {
    if (cause instanceof ReadingRefused) return cause.error;
    throw cause;
  }
}
