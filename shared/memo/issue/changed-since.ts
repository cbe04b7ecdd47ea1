import { canonicalJson } from '../../model/canonical-json';
import type { Fact } from '../../model/fact';
import { blockVersion } from '../editing/block-version';
import type { MemoBlock, MemoOutline } from '../model';
import { everyBlock } from '../walk';
import type { IssuedBasis, IssuedMemo } from './issued-memo';
import { type MovedSince, movedSince } from './moved-since';

/** Something that is not what it was; null where it was not there, or is there no more. */
interface Changed<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** What differs between a memo that was issued and the matter as it is. */
export interface ChangedSince {
  readonly facts: readonly Changed<Fact>[];
  readonly evidence: readonly Changed<IssuedBasis['evidence'][number]>[];
  readonly findings: readonly Changed<IssuedBasis['findings'][number]>[];
  readonly blocks: readonly Changed<MemoBlock>[];
  /** What stands elsewhere, in whatever words. */
  readonly moved: readonly MovedSince[];
  /** Another version of the body of law, or another day of it. */
  readonly law: boolean;
  /** True while the approval holds: nothing that it covers has changed. */
  readonly isSame: boolean;
}

const changes = <T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
  version: (item: T) => string = canonicalJson,
): readonly Changed<T>[] => {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [idOf(item), item])));
  const ids = [...new Set([...after, ...before].map(idOf))];
  return ids.flatMap((id) => {
    const [old, now] = [was?.get(id) ?? null, is?.get(id) ?? null];
    const same = old !== null && now !== null && version(old) === version(now);
    return same ? [] : [{ id, before: old, after: now }];
  });
};

/** Whether an issued memo still says what the matter bears out, and if not, what differs. */
export const changedSince = (
  { memo, basis }: IssuedMemo,
  now: { readonly memo: MemoOutline; readonly basis: IssuedBasis },
): ChangedSince => {
  const found = {
    facts: changes(basis.facts, now.basis.facts, ({ key }) => key),
    evidence: changes(basis.evidence, now.basis.evidence, ({ id }) => id),
    findings: changes(basis.findings, now.basis.findings, ({ limb }) => limb),
    blocks: changes(everyBlock(memo.blocks), everyBlock(now.memo.blocks), ({ id }) => id, blockVersion),
    moved: movedSince(memo.blocks, now.memo.blocks),
  };
  const law = canonicalJson([basis.pack, basis.asOf]) !== canonicalJson([now.basis.pack, now.basis.asOf]);
  return { ...found, law, isSame: !law && Object.values(found).every(({ length }) => length === 0) };
};
