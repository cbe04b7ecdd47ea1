import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { Reply } from '../../../shared/bridge/desktop-errors';
import type { MatterRecord } from '../../../shared/bridge/vault-records';
import type { MemoInput } from '../../../shared/memo/context';
import { type BlockState, blockStates } from '../../../shared/memo/editing/block-states';
import { citesOfLawyer, composeOutline } from '../../../shared/memo/editing/compose';
import { type KeptMemo, keepMemo } from '../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../shared/memo/editing/regenerate';
import { checkFinal } from '../../../shared/memo/final/check-final';
import type { FinalIssue } from '../../../shared/memo/final/final-issues';
import { basisOf, type IssuedBasis } from '../../../shared/memo/issue/issued-memo';
import type { MemoOutline } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import type { Assessment } from '../../../shared/model/assessment';
import type { Matter } from '../../../shared/model/matter';
import { keptMemoSchema } from '../../../shared/model/memo';
import { nameOf, type Repeats } from '../../../shared/model/repeats';
import { api } from '../../app/api';
import { useFacts, useMatterAssessment } from '../../app/assessment/use-assessment';
import { useRepeats } from '../../app/instances';
import { usePack } from '../../app/pack';
import { useRecord, useRecords } from '../../app/records';
import { type Autosaved, useAutosave } from '../../app/use-autosave';
import { useEvidence } from '../../app/use-evidence';
import type { Choices, Wish } from './choices';

type MemoRecord = DesktopOutput<'memos.list'>[number];

/** The memo that a lawyer works on for one reader in one language. */
export interface WorkingMemo {
  readonly kept: KeptMemo;
  /** As it is to be written: what was made, with what the lawyer wrote, added and took out. */
  readonly outline: MemoOutline;
  readonly states: ReadonlyMap<string, BlockState>;
  /** What it is made from, and what it would rest on if it were issued now. */
  readonly input: MemoInput;
  readonly basis: IssuedBasis;
  /** What stands in the way of a final; empty for a draft. */
  readonly issues: readonly FinalIssue[];
  readonly change: (change: (kept: KeptMemo) => KeptMemo) => void;
  readonly draft: Autosaved<KeptMemo | null>;
}

/** What a memo is about: where there are several sites or contracts, the ones that its assessment takes. */
function titleOf({ title, repeats = [] }: MatterRecord): string {
  const taken = repeats.map((repeat) => nameOf(repeat, repeat.taken));
  return taken.length === 0 ? title : `${title} (${taken.join(' · ')})`;
}

/** The records of a matter as the model that memos are made from; null until all are read. */
function useMatterModel(matterId: string): Matter | null {
  const { value: matter } = useRecord('matters', matterId);
  const evidence = useEvidence(matterId);
  const facts = useFacts(matterId);
  return useMemo(() => {
    if (matter === null || evidence === null || facts === null) return null;
    const { client, pack, asOf } = matter.value;
    const head = {
      format: 'adit-matter',
      version: 1,
      title: titleOf(matter.value),
      client: { name: client.name },
      pack,
    } as const;
    return { ...head, ...(asOf === undefined ? {} : { asOf }), facts, evidence };
  }, [matter, evidence, facts]);
}

/** Evidence whose file was taken out of the matter, by its reference. */
function useRemovals(matterId: string): NonNullable<MemoInput['removals']> | null {
  const { value } = useRecords('evidence', matterId);
  return useMemo(() => {
    const gone = value?.flatMap(({ value: { reference, removed } }) =>
      removed === undefined ? [] : [[reference, removed] as const],
    );
    return gone === undefined ? null : Object.fromEntries(gone);
  }, [value]);
}

/** What a memo is made from, once it is there. */
export interface MemoMaterial {
  readonly matter: Matter;
  readonly assessment: Assessment;
  readonly removals: NonNullable<MemoInput['removals']>;
  readonly repeats: Repeats;
  /** The record that the lawyer's work was kept in before; null where there is none yet. */
  readonly record: MemoRecord | null;
}

const isWorking = ({ value }: MemoRecord, { lang, profile }: Wish): boolean => {
  const content = value.content as { readonly format?: string; readonly generated?: MemoOutline };
  return (
    content.format === 'adit-kept-memo' && content.generated?.lang === lang && content.generated.profile === profile
  );
};

/** What the memo under these choices is made from; null until the matter is read and assessed. */
export function useMemoMaterial(matterId: string, choices: Wish): MemoMaterial | null {
  const matter = useMatterModel(matterId);
  const { value: memos } = useRecords('memos', matterId);
  const { assessment } = useMatterAssessment(matterId);
  const removals = useRemovals(matterId);
  const repeats = useRepeats(matterId);
  if (matter === null || assessment === null || memos === null || removals === null || repeats === null) return null;
  return { matter, assessment, removals, repeats, record: memos.find((memo) => isWorking(memo, choices)) ?? null };
}

const plain = (kept: KeptMemo | null) => JSON.parse(JSON.stringify(kept)) as never;

const keptIn = ({ value }: Pick<MemoRecord, 'value'>): KeptMemo => keptMemoSchema.parse(value.content);

/** Keeps the lawyer's work in its record, which is made with the first edit. */
function useKept(matterId: string, record: MemoRecord | null, { lang, profile }: Choices) {
  const made = useRef<string | null>(null);
  const base = useMemo(
    () => (record === null ? { rev: 0, value: null } : { rev: record.rev, value: keptIn(record) }),
    [record],
  );
  const id = record?.id ?? null;
  const parts = useMemo(() => {
    const current = () => id ?? made.current;
    return {
      save: async (next: { readonly rev: number; readonly value: KeptMemo | null }) => {
        const value = { title: next.value?.generated.title ?? '', content: plain(next.value) };
        const known = current();
        if (known !== null) return await api.memos.save({ id: known, rev: next.rev, value });
        const reply = await api.memos.create({ matterId, value });
        if (reply.ok) made.current = reply.value.id;
        return reply;
      },
      load: async (): Promise<Reply<{ rev: number; value: KeptMemo | null }>> => {
        const reply = await api.memos.get({ id: current() ?? '' });
        return reply.ok ? { ok: true, value: { rev: reply.value.rev, value: keptIn(reply.value) } } : reply;
      },
    };
  }, [matterId, id]);
  return useAutosave<KeptMemo | null>(`memos/${matterId}/${lang}/${profile}`, base, parts);
}

const PAUSE_MS = 300;

/** Changes the memo as the matter makes it now. What was brought up to date once is not made anew at every key. */
function useChange(draft: Autosaved<KeptMemo | null>, broughtUp: (kept: KeptMemo | null) => KeptMemo) {
  const latest = useRef<{ readonly kept: KeptMemo; readonly by: typeof broughtUp } | null>(null);
  return (change: (kept: KeptMemo) => KeptMemo): void => {
    const isCurrent = latest.current?.by === broughtUp && latest.current.kept === draft.value;
    const kept = change(isCurrent && draft.value !== null ? draft.value : broughtUp(draft.value));
    latest.current = { kept, by: broughtUp };
    draft.set(kept);
  };
}

type Basis = Pick<MemoInput, 'pack' | 'matter' | 'assessment' | 'removals' | 'repeats' | 'lang' | 'final'>;

const inputOf = (basis: Basis, choices: Choices): MemoInput =>
  choices.profile === 'abroad'
    ? { ...basis, profile: choices.profile, clearance: choices.clearance }
    : { ...basis, profile: choices.profile };

/** The memo of a matter under these choices, made anew from the matter as it is, with the lawyer's work in it. */
export function useWorkingMemo(matterId: string, material: MemoMaterial, choices: Choices): WorkingMemo {
  const { matter, assessment, removals, repeats, record } = material;
  const pack = usePack();
  const draft = useKept(matterId, record, choices);
  const input = useMemo(
    () => inputOf({ pack, matter, assessment, removals, repeats, lang: choices.lang, final: choices.final }, choices),
    [pack, matter, assessment, removals, repeats, choices],
  );
  const basis = useMemo(() => basisOf(matter, assessment), [matter, assessment]);
  const broughtUp = useCallback(
    (kept: KeptMemo | null) =>
      kept === null
        ? keepMemo(outlineMemo(input))
        : regenerate(kept, outlineMemo({ ...input, alsoCited: citesOfLawyer(kept) })),
    [input],
  );
  // While somebody types, the page behind is made anew only when they pause.
  const [shown] = useDebouncedValue(draft.value, PAUSE_MS, { leading: true });
  const made = useMemo(() => {
    const kept = broughtUp(shown);
    const outline = composeOutline(kept);
    const states = new Map(blockStates(kept).map((state) => [state.id, state]));
    return { kept, outline, states, issues: choices.final ? checkFinal(outline, { pack, matter }) : [] };
  }, [broughtUp, shown, choices.final, pack, matter]);
  const change = useChange(draft, broughtUp);
  return { ...made, input, basis, draft, change };
}
