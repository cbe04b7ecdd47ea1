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

/** A failed transaction as a refusal. Nothing of it was kept. */
export function storageFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return fault('storage/full', {});
  return fault('storage/failed', { reason: names[0] ?? 'unknown' });
}
