import { z } from 'zod';
import type { AuditRow } from '../audit/entry';
import { type Header, headerSchema } from '../crypto/header';
import type { SealedRow } from '../crypto/sealed-row';
import { type FormatRow, formatSchema, type Head, headSchema } from '../database/meta';
import { bytesFromText, toText } from './base64';
import { headerText, headerTextSchema } from './header-text';

/** Rows that are read before a key is there. */
export type MetaRow = FormatRow | Header | Head;
/** A row of any table. */
export type AnyRow = SealedRow | AuditRow | MetaRow;

const count = z.int().min(0);
const sealedRowShape = {
  id: z.string().max(200),
  matterId: z.string().max(200),
  rev: count,
  schema: count,
  keyId: z.string().max(200),
  nonce: bytesFromText,
  sealed: bytesFromText,
};

const metaSchema = z.union([formatSchema.strict(), headSchema, headerTextSchema]);
const auditSchema = z.strictObject({ ...sealedRowShape, hash: z.string().max(64) });
const sealedSchema = z.strictObject(sealedRowShape);

/** What a row of a table is, as a backup carries it. */
export function rowSchemaOf(table: string): z.ZodType {
  if (table === 'meta') return metaSchema;
  return table === 'audit' ? auditSchema : sealedSchema;
}

const isHeader = (row: AnyRow): row is Header => headerSchema.shape.id.safeParse(row.id).success;

/** A row as JSON can say it. What is sealed in it stays sealed. */
export function rowText(row: AnyRow): unknown {
  if (isHeader(row)) return headerText(row);
  return 'sealed' in row ? { ...row, nonce: toText(row.nonce), sealed: toText(row.sealed) } : row;
}
