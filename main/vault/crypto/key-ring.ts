import { fault } from '../fault';
import { additionalData } from './additional-data';
import { importSealingKey, KEY_BYTES, open, seal } from './aes';
import { type Bytes, randomBytes, utf8 } from './bytes';
import { deriveDerivingKey, deriveHashKey } from './derive';
import type { SealedRow } from './sealed-row';

/** The id under which rows name the vault key. */
export const VAULT_KEY_ID = 'vault';

/** A key that seals rows, with the id under which rows name it. */
export interface SealingKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** The keys of one matter. */
export interface MatterKey extends SealingKey {
  /** Hashes fact keys into opaque ids. */
  readonly factIds: CryptoKey;
}

/** What is unlocked: keys that can be used and not read. Dropping the ring, and then the page, locks the vault. */
export interface KeyRing {
  readonly vault: SealingKey;
  readonly audit: CryptoKey;
  /** What backups are sealed with is derived from it. */
  readonly archives: CryptoKey;
  readonly matters: Map<string, MatterKey>;
}

/** Makes the ring from the raw vault key and wipes that. */
export async function openKeyRing(raw: Bytes, vaultId: string): Promise<KeyRing> {
  const key = await importSealingKey(raw);
  const audit = await deriveHashKey(raw, 'audit chain', utf8(vaultId));
  const archives = await deriveDerivingKey(raw, 'archives', utf8(vaultId));
  raw.fill(0);
  return { vault: { id: VAULT_KEY_ID, key }, audit, archives, matters: new Map() };
}

async function matterKey(id: string, matterId: string, raw: Bytes): Promise<MatterKey> {
  const key = await importSealingKey(raw);
  const factIds = await deriveHashKey(raw, 'fact ids', utf8(matterId));
  raw.fill(0);
  return { id, key, factIds };
}

const keyPlace = (id: string, matterId: string) => ({
  table: 'keys',
  id,
  matterId,
  rev: 1,
  schema: 1,
  keyId: VAULT_KEY_ID,
});

/** A new random key for a matter, and the row in which the vault key keeps it. */
export async function newMatterKey(
  ring: KeyRing,
  matterId: string,
): Promise<{ readonly key: MatterKey; readonly row: SealedRow }> {
  const raw = randomBytes(KEY_BYTES);
  const { table: _, ...place } = keyPlace(crypto.randomUUID(), matterId);
  const sealed = await seal(ring.vault.key, additionalData(keyPlace(place.id, matterId)), raw);
  return { key: await matterKey(place.id, matterId, raw), row: { ...place, ...sealed } };
}

/** Opens the row of a matter's key. A key row of another matter is refused: it is bound to its own. */
export async function openMatterKey(ring: KeyRing, row: SealedRow, matterId: string): Promise<MatterKey> {
  const raw = await open(ring.vault.key, additionalData(keyPlace(row.id, matterId)), row);
  if (raw === null || raw.length !== KEY_BYTES) throw fault('vault/damaged', { part: 'matter-key' });
  return await matterKey(row.id, matterId, raw);
}
