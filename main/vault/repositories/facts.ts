import type { z } from 'zod';
import { type FactChange, factChangeSchema, type Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import type { factSchema } from '../../../shared/model/fact';
import { toHex, utf8 } from '../crypto/bytes';
import { keyedHash } from '../crypto/derive';
import type { MatterKey } from '../crypto/key-ring';
import { rowsOf } from '../database/database';
import type { MatterTable } from '../database/tables';
import type { Plan } from '../database/writer';
import { fault } from '../fault';
import { type OpenMatter, openMatter, type Session } from '../session';
import { withFact, withRow } from '../summaries/entry';
import { checkRevision, keptFactSchema, nextState, openRecord } from './envelope';
import { placeOf } from './fact-key';
import { listRecords, rowsOfMatter } from './matter-rows';
import { rowDraft } from './records';

type FactValue = z.output<typeof factSchema>;

type Kept = z.output<typeof keptFactSchema>;

/** A fact with the number of its changes. */
export interface FactState {
  readonly rev: number;
  readonly fact: FactValue | null;
}

const ID_LENGTH = 32;

/** The same key always has the same row, whose id tells nothing of the key. */
export async function factRowId({ factIds }: MatterKey, factKey: string): Promise<string> {
  return toHex(await keyedHash(factIds, utf8(factKey))).slice(0, ID_LENGTH);
}

/** The id of the row of a change of a fact. */
export const changeRowId = (id: string, number: number): string => `${id}/${String(number).padStart(8, '0')}`;

async function readKept(session: Session, matter: OpenMatter, id: string): Promise<Stored<Kept>> {
  const row = await rowsOf(session.database, 'facts').get(id);
  if (row === undefined) {
    const at = session.writer.now();
    return { id, rev: 0, createdAt: at, updatedAt: at, value: { fact: null } };
  }
  return await openRecord('facts', keptFactSchema, matter.key, row);
}

/** True where two states of a fact are the same in every part. */
export const sameFact = (a: FactValue | null, b: FactValue | null): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Change {
  readonly kind: FactChange['kind'];
  readonly key: string;
  readonly to: FactValue | null;
}

/** The write that brings a fact from one state to another and notes it in the history. */
function planChange(session: Session, matter: OpenMatter, before: Stored<Kept>, change: Change): Plan<FactState> {
  const { writer } = session;
  const from = before.value.fact;
  if (sameFact(from, change.to)) return { draft: null, value: { rev: Math.max(before.rev, 1), fact: from } };
  const at = writer.now();
  const after = nextState(before, { fact: change.to }, at);
  const noted: FactChange = { ...change, number: after.rev, by: writer.actor, at, from };
  const history = { id: changeRowId(before.id, after.rev), rev: 1, createdAt: at, updatedAt: at, value: noted };
  const counted = withFact(matter.entry, from?.status ?? null, change.to?.status ?? null);
  const entry = withRow(withRow(counted, 'facts', before.rev, after.rev), 'history', 0, 1);
  const draft = {
    action: `facts.${change.kind}` as const,
    matterId: entry.id,
    puts: [rowDraft('facts', matter, after), rowDraft('history', matter, history)],
    entry: { id: entry.id, entry: { ...entry, updatedAt: at } },
  };
  return { draft, value: { rev: after.rev, fact: change.to } };
}

/** What a fact is to be; `seen` is the number of the state that the caller saw, where it says so. */
interface Setting {
  readonly key: string;
  readonly to: FactValue | null;
  readonly seen?: number | undefined;
}

/** Sets a fact, or clears it with null. */
export function setFact(session: Session, matterId: string, { key, to, seen }: Setting): Promise<Written<FactState>> {
  return session.writer.write(async () => {
    const matter = await openMatter(session, matterId);
    const before = await readKept(session, matter, await factRowId(matter.key, key));
    if (before.rev === 0 && to === null) throw fault('record/missing', { table: 'facts' });
    // Where there is no fact, nobody's words are saved over.
    if (seen !== undefined && before.value.fact !== null) checkRevision(seen, before.rev);
    return planChange(session, matter, before, { kind: 'set', key, to });
  });
}

/** The changes that are not taken back: each undoing takes the last one away. */
function standing(history: readonly FactChange[]): FactChange[] {
  const stack: FactChange[] = [];
  for (const change of history) {
    if (change.kind === 'set') stack.push(change);
    else stack.pop();
  }
  return stack;
}

/** Takes back the last change that stands. Going on undoing goes further back. */
export function undoFact(session: Session, matterId: string, key: string): Promise<Written<FactState>> {
  return session.writer.write(async () => {
    const matter = await openMatter(session, matterId);
    const id = await factRowId(matter.key, key);
    const last = standing(await readHistory(session, matter, id)).at(-1);
    if (last === undefined) throw fault('fact/nothing-to-undo', {});
    return planChange(session, matter, await readKept(session, matter, id), { kind: 'undo', key, to: last.from });
  });
}

async function readHistory(session: Session, matter: OpenMatter, id: string): Promise<FactChange[]> {
  const rows = await rowsOf(session.database, 'history').where('id').between(`${id}/`, `${id}0`).toArray();
  const changes: FactChange[] = [];
  for (const row of rows) {
    const { value } = await openRecord('history', factChangeSchema, matter.key, row);
    if (value.number !== changes.length + 1) throw incomplete('history');
    changes.push(value);
  }
  return changes;
}

const incomplete = (table: MatterTable) => fault('matter/incomplete', { table });

/** Every change of a fact, oldest first; refused where one is missing. */
export async function factHistory(session: Session, matterId: string, key: string): Promise<FactChange[]> {
  const { matter } = await rowsOfMatter(session, 'history', matterId);
  return await readHistory(session, matter, await factRowId(matter.key, key));
}

interface ListedFact {
  readonly id: string;
  readonly instance: string | null;
  readonly rev: number;
  readonly updatedAt: string;
  readonly fact: FactValue;
}

/** The facts of a matter, by key; those of further instances, where they are asked for, behind them. */
export async function listFacts(session: Session, matterId: string, instances: boolean): Promise<ListedFact[]> {
  const kept = await listRecords(session, 'facts', keptFactSchema, matterId);
  return kept
    .flatMap(({ id, rev, updatedAt, value: { fact } }) => {
      if (fact === null) return [];
      const { instance, key } = placeOf(fact.key);
      return instance !== null && !instances ? [] : [{ id, instance, rev, updatedAt, fact: { ...fact, key } }];
    })
    .sort((a, b) => inOrder(a.instance ?? '', b.instance ?? '') || inOrder(a.fact.key, b.fact.key));
}

const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);
