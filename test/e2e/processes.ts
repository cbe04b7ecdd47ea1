import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process and all that came of it. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((known) => /^\d+$/.test(known))) {
    try {
      const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
      // The name in brackets may hold anything.
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}
