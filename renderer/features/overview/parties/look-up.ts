import { done, type Reply } from '../../../../shared/bridge/desktop-errors';
import { api } from '../../../app/api';

/** Another matter in which a name of this one stands. */
export interface Concerned {
  readonly matterId: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** A single character is in every second matter. */
const SHORTEST = 2;
const LONGEST = 390;
const MOST_MATTERS = 20;

const isTelling = (name: string): boolean => name.length >= SHORTEST && name.length <= LONGEST;

/** Looks a matter's names up in all others, each as a phrase. */
export async function lookUp(matterId: string, names: readonly string[]): Promise<Reply<readonly Concerned[]>> {
  const found = new Map<string, Concerned>();
  // A lane of its own: a newer search would supersede one that is still waited for, and a name would be missed.
  const lane = crypto.randomUUID();
  for (const name of [...new Set(names)].filter(isTelling)) {
    const query = `"${name.replaceAll(/["“”]/g, ' ')}"`;
    const reply = await api.search.find({ query, lane, limit: MOST_MATTERS });
    if (!reply.ok) return reply;
    for (const row of reply.value?.rows ?? []) {
      const before = found.get(row.matterId)?.names ?? [];
      found.set(row.matterId, { matterId: row.matterId, title: row.title, names: [...before, name] });
    }
  }
  found.delete(matterId);
  return done([...found.values()]);
}
