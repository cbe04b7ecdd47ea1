import { fault as archiveFault } from '../archive/errors';
import { sameFact } from '../repositories/facts';
import { type Exchanged, type ExchangedTable, identifiedTables, type MatterRecords } from './matter-records';

/** The records of a matter that arrived, found to fit together. */
export interface ArrivedMatter extends MatterRecords {
  readonly matter: Exchanged<'matters'>;
  readonly client: Exchanged<'clients'> | null;
}

const mismatch = (table: ExchangedTable) => archiveFault('archive/content', { table });

function checkUnique(table: ExchangedTable, ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw mismatch(table);
}

/** Each change of a fact begins where the one before ended, and the last one ends with the fact. */
function checkHistory({ fact, rev }: Exchanged<'facts'>, changes: readonly Exchanged<'history'>[]): void {
  if (changes.length !== rev) throw mismatch('history');
  let before: Exchanged<'history'>['to'] = null;
  for (const [index, { number, from, to }] of changes.entries()) {
    if (number !== index + 1 || !sameFact(from, before)) throw mismatch('history');
    before = to;
  }
  if (!sameFact(before, fact)) throw mismatch('facts');
}

function checkFacts({ facts, history }: MatterRecords): void {
  checkUnique(
    'facts',
    facts.map(({ key }) => key),
  );
  const changes = new Map<string, Exchanged<'history'>[]>(facts.map(({ key }) => [key, []]));
  for (const change of history) {
    const known = changes.get(change.key);
    if (known === undefined) throw mismatch('history');
    known.push(change);
  }
  for (const fact of facts) {
    const own = changes.get(fact.key) ?? [];
    const isOfKey = [fact.fact, ...own.flatMap(({ from, to }) => [from, to])].every(
      (state) => state === null || state.key === fact.key,
    );
    if (!isOfKey) throw mismatch('facts');
    checkHistory(
      fact,
      [...own].sort((a, b) => a.number - b.number),
    );
  }
}

/** References to what did not come along lead nowhere here, or to another matter: they are left out. */
function withinMatter(records: MatterRecords): MatterRecords {
  const idsOf = (table: 'attachments' | 'assessments') => new Set(records[table].map(({ id }) => id));
  const [files, assessments] = [idsOf('attachments'), idsOf('assessments')];
  return {
    ...records,
    evidence: records.evidence.map(({ value: { attachmentId, ...value }, ...stored }) => ({
      ...stored,
      value: attachmentId !== undefined && files.has(attachmentId) ? { ...value, attachmentId } : value,
    })),
    memos: records.memos.map(({ value: { assessmentId, ...value }, ...stored }) => ({
      ...stored,
      value: assessmentId !== undefined && assessments.has(assessmentId) ? { ...value, assessmentId } : value,
    })),
  };
}

/** Checks what no schema can: that the records are those of one matter, and agree. Throws archive faults. */
export function arrivedMatter(records: MatterRecords): ArrivedMatter {
  const [matter, another] = records.matters;
  const [client = null, secondClient] = records.clients;
  if (matter === undefined || another !== undefined) throw mismatch('matters');
  if (secondClient !== undefined || (client !== null && client.id !== matter.value.clientId)) throw mismatch('clients');
  for (const table of identifiedTables) {
    checkUnique(
      table,
      records[table].map(({ id }) => id),
    );
  }
  checkFacts(records);
  return { ...withinMatter(records), matter, client };
}

/** The same matter with new ids throughout; its client stays who it is. `fileIds` leads from the old ones to the new. */
export function copiedMatter(arrived: ArrivedMatter): {
  readonly matter: ArrivedMatter;
  readonly fileIds: ReadonlyMap<string, string>;
} {
  const fresh = new Map<string, string>();
  for (const table of identifiedTables) for (const { id } of arrived[table]) fresh.set(id, crypto.randomUUID());
  const idOf = (id: string): string => fresh.get(id) ?? id;
  const renamed = <R extends { readonly id: string }>(stored: R): R => ({ ...stored, id: idOf(stored.id) });
  const matter = renamed(arrived.matter);
  const copy: ArrivedMatter = {
    ...arrived,
    matter,
    matters: [matter],
    parties: arrived.parties.map(renamed),
    evidence: arrived.evidence.map(renamed).map(({ value: { attachmentId, ...value }, ...stored }) => ({
      ...stored,
      value: attachmentId === undefined ? value : { ...value, attachmentId: idOf(attachmentId) },
    })),
    assessments: arrived.assessments.map(renamed),
    memos: arrived.memos.map(renamed).map(({ value: { assessmentId, ...value }, ...stored }) => ({
      ...stored,
      value: assessmentId === undefined ? value : { ...value, assessmentId: idOf(assessmentId) },
    })),
    tasks: arrived.tasks.map(renamed),
    notes: arrived.notes.map(renamed),
    attachments: arrived.attachments.map(renamed),
  };
  return { matter: copy, fileIds: new Map(arrived.attachments.map(({ id }) => [id, idOf(id)])) };
}
