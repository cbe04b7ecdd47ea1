import { z } from 'zod';
import { languages } from '../model/text';

const line = z.string().max(200);
const hours = z.int().min(1).max(168);

/** How many backups are kept: the newest of each of the last days, weeks and months that have one. */
const keepSchema = z.strictObject({
  daily: z.int().min(1).max(60),
  weekly: z.int().min(0).max(60),
  monthly: z.int().min(0).max(120),
});

/** What stands at the head of the firm's memos. */
const firmSchema = z.strictObject({
  name: line,
  address: z.string().max(1_000),
  /** Telephone, mail, registration and whatever else the firm prints there, in its order. */
  lines: z.array(line).max(12),
});

const shape = {
  /** Null: the first of the system's languages that Adit speaks. */
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Whose name the vault's log gets. */
  lawyer: line,
  idleMinutes: z.int().min(1).max(240),
  /** Locks when the machine goes to sleep and when its screen is locked. */
  lockOnSuspend: z.boolean(),
  /** Keeps windows out of screenshots and shared screens. */
  contentProtection: z.boolean(),
  firm: firmSchema.nullable(),
  /** Which release of a body of law is in use, by the id of its pack; the newest where nothing is said. */
  releaseInUse: z.record(z.string().max(200), z.string().max(40)),
};

/** The settings of this installation. Nothing in them comes from a client's file. */
export const settingsSchema = z.strictObject({
  ...shape,
  /** `folder` as its reader knows it; null for Adit's own, which is on the disk of the vault. */
  backup: z.strictObject({ folder: z.string().nullable(), hours, keep: keepSchema }),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What a window may change. A folder is chosen in main's dialog, never named; a window can only give it up. */
export const settingsChangesSchema = z
  .strictObject({
    ...shape,
    backup: z.strictObject({ folder: z.null(), hours, keep: keepSchema }).partial(),
  })
  .partial();
export type SettingsChanges = Readonly<z.infer<typeof settingsChangesSchema>>;

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  lawyer: '',
  idleMinutes: 10,
  lockOnSuspend: true,
  contentProtection: false,
  firm: null,
  releaseInUse: {},
  backup: { folder: null, hours: 4, keep: { daily: 7, weekly: 4, monthly: 12 } },
};
