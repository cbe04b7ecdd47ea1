import { z } from 'zod';
import { errorSchema, handedOut, jobIdSchema, pageFileSchema, RANGE_BYTES } from './desktop-jobs';
import { bytesSchema, idSchema } from './vault-records';

const nothing = z.strictObject({});
const passphrase = z.string().max(1_024);
const job = jobIdSchema;
const handle = z.uuid();

/** A name to begin with in a dialog; what it must not hold for the system's sake, main takes out. */
const name = z.string().min(1).max(200);

/** The kinds of file that a window may hand over to be saved. */
export const savedKinds = ['docx', 'pdf', 'ics', 'json', 'txt', 'csv'] as const;
export type SavedKind = (typeof savedKinds)[number];

/** Far more than the longest memo. */
const LARGEST_SAVED = 64 * 1024 * 1024;

/** A name within a pack: plain, so that every program that takes it apart takes it as it is. */
const documentName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}\.docx$/);

/** `saved` is the name of the file, without its folder; null where the dialog was closed. */
const saved = z.strictObject({ saved: z.string().nullable() });
/** The handle opens what was saved, until the app ends. */
const savedWithHandle = z.strictObject({ saved: z.string().nullable(), handle: handle.nullable() });

const backupSchema = z.strictObject({
  name: z.string(),
  /** The day on which it was made, in UTC. */
  date: z.string(),
  bytes: z.int().min(0),
  /** When the file was finished. */
  at: z.iso.datetime(),
  /** True for a backup of the vault in use; false for one of another, or where no vault is open. */
  own: z.boolean(),
});
export type BackupView = Readonly<z.infer<typeof backupSchema>>;

const counts = z.strictObject({ records: z.int().min(0), attachments: z.int().min(0) });

/** A backup that main knows by its name, or a file that was chosen in the window. */
const restoreSource = z.union([
  z.strictObject({ name: z.string().max(200) }),
  z.strictObject({ file: pageFileSchema }),
]);
/** A file that was chosen in the window, or the one that the system asked Adit to open. */
const archiveSource = z.union([pageFileSchema, z.strictObject({ opened: handle })]);
const credential = z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey: z.string().max(200) })]);

/** Files that go out and come in, and backups. */
export const filesContract = {
  'archives.exportMatter': {
    /** Without a passphrase the archive is plain: any program opens it. */
    input: z.strictObject({ job, matterId: idSchema, passphrase: passphrase.min(8).nullable() }),
    output: saved,
  },
  /** Documents that the window drew up, and with them files of the matter, in one file that anyone can read. */
  'archives.handOut': {
    input: z.strictObject({
      job,
      matterId: idSchema,
      what: z.enum(handedOut),
      /** The label goes before the file's own name. */
      files: z
        .array(z.strictObject({ attachmentId: idSchema, label: z.string().min(1).max(40) }))
        .max(10_000)
        .refine((files) => new Set(files.map(({ label }) => label)).size === files.length),
      documents: z
        .array(z.strictObject({ name: documentName, bytes: bytesSchema }))
        .min(1)
        .max(500)
        .refine((documents) => new Set(documents.map(({ name: one }) => one)).size === documents.length)
        .refine((documents) => documents.reduce((sum, { bytes }) => sum + bytes.length, 0) <= LARGEST_SAVED),
    }),
    output: saved,
  },
  /** The archive that the system asked Adit to open; told once. `size` is null where it cannot be read. */
  'archives.opened': {
    input: nothing,
    output: z.strictObject({ opened: handle, name: z.string(), size: z.int().min(0).nullable() }).nullable(),
  },
  'archives.import': {
    /** `copy` makes a matter of its own where the vault holds this one already. */
    input: z.strictObject({ job, file: archiveSource, passphrase: passphrase.nullable(), copy: z.boolean() }),
    output: z.strictObject({ matterId: idSchema }),
  },
  'attachments.saveAs': { input: z.strictObject({ job, id: idSchema }), output: saved },
  /** Reads a file through, to the last byte, and hashes it anew; whoever asks compares. */
  'attachments.check': {
    input: z.strictObject({ job, id: idSchema }),
    output: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  },
  'files.save': {
    input: z.strictObject({
      name,
      kind: z.enum(savedKinds),
      bytes: bytesSchema.refine((bytes) => bytes.length <= LARGEST_SAVED),
    }),
    output: savedWithHandle,
  },
  'files.open': { input: z.strictObject({ handle }), output: z.null() },
  'files.showFolder': { input: z.strictObject({ handle }), output: z.null() },
  'files.give': {
    input: z.strictObject({
      ticket: z.uuid(),
      /** Null where the window cannot read the file any more. */
      bytes: bytesSchema.refine((bytes) => bytes.length <= RANGE_BYTES).nullable(),
    }),
    output: z.null(),
  },
  'print.pdf': { input: z.strictObject({ name }), output: savedWithHandle },
  /** False where the system's dialog was closed. */
  'print.paper': { input: nothing, output: z.strictObject({ printed: z.boolean() }) },
  'backups.list': { input: nothing, output: z.array(backupSchema) },
  'backups.make': { input: z.strictObject({ job }), output: backupSchema },
  'backups.chooseFolder': { input: nothing, output: z.strictObject({ folder: z.string() }).nullable() },
  /** Reads a backup of the vault in use through, to the last byte, and changes nothing. */
  'backups.drill': { input: z.strictObject({ job, name: z.string().max(200) }), output: counts },
  'backups.restore': { input: z.strictObject({ job, source: restoreSource, credential }), output: counts },
  'backups.status': {
    input: nothing,
    output: z.strictObject({
      folder: z.string(),
      /** True where one broken disk would take the vault and its backups together. */
      sameDisk: z.boolean(),
      last: backupSchema.nullable(),
      /** Why the last attempt failed; null where it did not. */
      lastError: errorSchema.nullable(),
      due: z.boolean(),
    }),
  },
} as const;
