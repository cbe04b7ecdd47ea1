import { z } from 'zod';
import { type Bytes, toHex, utf8 } from '../crypto/bytes';
import { keyedHash } from '../crypto/derive';
import { type KeyRing, VAULT_KEY_ID } from '../crypto/key-ring';
import { openValue, type SealedRow, sealValue } from '../crypto/sealed-row';
import { revisionKey } from '../database/meta';

/** What one write did. No content: only which records it touched, who did it and when. */
export const auditEntrySchema = z.strictObject({
  revision: z.int().min(1),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  matterId: z.string(),
  records: z.array(z.strictObject({ table: z.string(), id: z.string(), rev: z.int() })),
  /** The last revision that changed the list: vouches for the delta log's end. */
  delta: z.int().min(0),
  /** The hash of the entry before. */
  previous: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

/** A sealed entry with its link of the chain, which the sentinel repeats outside the database. */
export interface AuditRow extends SealedRow {
  readonly hash: string;
}

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The link is keyed: without the vault's key nobody can make a chain that fits after taking an entry out. */
export async function linkHash(ring: KeyRing, previous: string, row: SealedRow): Promise<string> {
  return toHex(await keyedHash(ring.audit, joined([utf8(`${previous} ${row.id} `), row.nonce, row.sealed])));
}

/** Seals an entry and links it to the one before. */
export async function sealAudit(ring: KeyRing, entry: AuditEntry): Promise<AuditRow> {
  const place = {
    table: 'audit',
    id: revisionKey(entry.revision),
    matterId: '',
    rev: 1,
    schema: 1,
    keyId: VAULT_KEY_ID,
  };
  const row = await sealValue(ring.vault.key, place, entry);
  return { ...row, hash: await linkHash(ring, entry.previous, row) };
}

/** The entry in a row. */
export async function openAudit(ring: KeyRing, row: SealedRow): Promise<AuditEntry> {
  return auditEntrySchema.parse(await openValue(ring.vault.key, 'audit', row));
}
