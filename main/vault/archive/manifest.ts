import { z } from 'zod';
import { archivePurposes } from '../../../shared/bridge/archive-errors';
import { fault } from './errors';

/** The version of what is inside: manifest, entry names, hashes. Every version ever released stays readable. */
const archiveVersion = 1;
const format = 'adit-archive';

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().max(256);

const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records'), name, records: count, bytes: count, hash }),
  z.strictObject({ kind: z.literal('attachment'), name, bytes: count, hash }),
]);

/** What the archive says of one entry. `hash` is a {@link PieceHash}. */
export type ManifestEntry = Readonly<z.infer<typeof entrySchema>>;

const manifestSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(archiveVersion),
  /** The Adit that wrote it, and the first that reads it. */
  app: z.string().max(64),
  /** The version of the records' own schemas. */
  schema: z.int().positive(),
  purpose: z.enum(archivePurposes),
  created: z.iso.datetime(),
  info: z.record(z.string().max(64), z.union([z.string().max(1024), z.number()])),
  records: z.record(z.string().max(64), count),
  attachments: count,
  entries: z.array(entrySchema).readonly(),
});

/** The last entry of an archive: all that the others hold, counted and hashed. */
export type ArchiveManifest = Readonly<z.infer<typeof manifestSchema>>;

/** What a caller says about an archive that it writes. */
export type ArchiveLabel = Pick<ArchiveManifest, 'app' | 'schema' | 'purpose' | 'created' | 'info'>;

const countRecords = (entries: readonly ManifestEntry[], tableOf: (name: string) => string): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'records') continue;
    const table = tableOf(entry.name);
    counts.set(table, (counts.get(table) ?? 0) + entry.records);
  }
  return Object.fromEntries(counts);
};

export const buildManifest = (
  label: ArchiveLabel,
  entries: readonly ManifestEntry[],
  tableOf: (name: string) => string,
): ArchiveManifest => ({
  format,
  version: archiveVersion,
  app: label.app,
  schema: label.schema,
  purpose: label.purpose,
  created: label.created,
  info: label.info,
  records: countRecords(entries, tableOf),
  attachments: entries.filter(({ kind }) => kind === 'attachment').length,
  entries,
});

const identitySchema = z.object({ format: z.literal(format), version: z.int().positive(), app: z.string().max(64) });

/** The version comes first: a later manifest may have any other shape. */
const checkVersion = (value: unknown): void => {
  const identity = identitySchema.safeParse(value, { jitless: true });
  if (!identity.success || identity.data.version <= archiveVersion) return;
  const { version, app } = identity.data;
  throw fault('archive/newer', { version, supported: archiveVersion, app });
};

/** Throws `archive/newer` or `archive/manifest`. */
export const parseManifest = (text: string): ArchiveManifest => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault('archive/manifest', { place: '' });
  }
  checkVersion(value);
  const parsed = manifestSchema.safeParse(value, { jitless: true });
  if (parsed.success) return parsed.data;
  throw fault('archive/manifest', { place: parsed.error.issues[0]?.path.join('.') ?? '' });
};
