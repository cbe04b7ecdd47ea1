import type { FoundPolicy, PolicyFinding } from './read-policy';
import { parseRegistryExport } from './registry-export';

/** The part of the registry of Windows that is read. */
export interface Registry {
  /** The names of the keys within a key; null where there is no such key, or it cannot be read. */
  readonly keysIn: (key: string) => Promise<readonly string[] | null>;
  /** A key with everything in it, as `reg.exe export` writes it: the only form that keeps every character of a path. */
  readonly exported: (key: string) => Promise<Uint8Array>;
}

const HIVES = ['HKLM', 'HKCU'] as const;
const NAME = 'Adit';
const has = (names: readonly string[], name: string): boolean =>
  names.some((known) => known.toLowerCase() === name.toLowerCase());

class Unreadable extends Error {}

async function policyIn(registry: Registry, hive: string): Promise<FoundPolicy | null> {
  const policies = `${hive}\\Software\\Policies`;
  const names = await registry.keysIn(policies);
  if (names === null) {
    // Not being there is not the same as not being readable: what holds it says which.
    const software = await registry.keysIn(`${hive}\\Software`);
    if (software === null || has(software, 'Policies')) throw new Unreadable(hive);
    return null;
  }
  if (!has(names, NAME)) return null;
  return parseRegistryExport(await registry.exported(`${policies}\\${NAME}`));
}

/** The policies of the machine and of the person who is signed in. */
export async function registryPolicy(registry: Registry): Promise<PolicyFinding> {
  try {
    const found = await Promise.all(HIVES.map((hive) => policyIn(registry, hive)));
    return { state: 'found', policies: found.filter((policy) => policy !== null) };
  } catch (cause) {
    return { state: 'unreadable', reason: cause instanceof Unreadable ? cause.message : 'registry' };
  }
}
