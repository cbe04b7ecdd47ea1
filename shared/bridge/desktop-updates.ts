import { z } from 'zod';
import { jobIdSchema } from './desktop-jobs';

const nothing = z.strictObject({});

const statusSchema = z.strictObject({
  version: z.string(),
  /** How the firm lets its lawyers update; what it did not set is `manual`. Nothing is ever looked for by itself. */
  way: z.enum(['off', 'file', 'manual']),
  /** Where a person may look for a newer version, as text; null where this build names no place, or the firm bars it. */
  address: z.string().nullable(),
});
export type UpdateStatus = Readonly<z.infer<typeof statusSchema>>;

const chosenSchema = z.strictObject({
  /** Hands over what was verified, until the app ends. */
  handle: z.uuid(),
  version: z.string(),
  file: z.string(),
  bytes: z.int().min(1),
});
export type ChosenUpdate = Readonly<z.infer<typeof chosenSchema>>;

/** Updates from a file that somebody brings. There is no other way: Adit never uses the network. */
export const updatesContract = {
  'updates.status': { input: nothing, output: statusSchema },
  /** Asks for a file, verifies it and keeps a copy; null where the dialog was closed. */
  'updates.choose': { input: z.strictObject({ job: jobIdSchema }), output: chosenSchema.nullable() },
  /** Makes a backup, locks the vault, verifies the copy anew and hands it to the system; then the app ends. */
  'updates.install': { input: z.strictObject({ handle: z.uuid() }), output: z.null() },
} as const;
