import type { Dexie } from 'dexie';
import { brokenWrites } from '../../../shared/bridge/vault-errors';
import { Fault, fault } from '../fault';

/** Dexie wraps what the browser said; the name that matters may be inside. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Object)) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const deeper = [inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return [...(typeof name === 'string' ? [name] : []), ...deeper.flatMap(namesOf)];
}

/** True where a row was to be added and one of its id is there. */
export const isTaken = (error: unknown): boolean => namesOf(error).includes('ConstraintError');

/** What a request is told that was made when the browser had aborted its transaction already. */
const ENDED: ReadonlySet<string> = new Set(['InvalidStateError', 'TransactionInactiveError']);

/** A failed transaction as a refusal. Nothing of it was kept. */
export function storageFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return fault('storage/full', {});
  const reason = names[0] ?? 'unknown';
  return fault('storage/failed', { reason: ENDED.has(reason) ? 'AbortError' : reason });
}

/**
 * The same, of a write into this database. One that the disk broke off takes the database out of use: the next save
 * would be acknowledged, and be lost behind the piece of this one.
 */
export function writeFault(error: unknown, database: Dexie): Fault {
  const found = storageFault(error);
  const { detail } = found;
  if (detail.code === 'storage/failed' && brokenWrites.has(detail.params.reason)) database.close();
  return found;
}
