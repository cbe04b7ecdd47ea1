import { z } from 'zod';

/** One refusal, as a schema sees it. */
export const errorSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What is handed out readable, made from documents of the window and files of the matter. */
export const handedOut = ['inspection', 'volume'] as const;

/** The work that is long enough to show its progress and to be cancelled. */
export const jobKinds = [
  'export',
  ...handedOut,
  'import',
  'attachment',
  'check',
  'backup',
  'drill',
  'restore',
  'update',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** Chosen by the window, so that it can cancel before the first word of the job. */
export const jobIdSchema = z.uuid();

export const jobSchema = z.strictObject({
  id: jobIdSchema,
  kind: z.enum(jobKinds),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Bytes; null where it is not known how many there will be. */
  done: z.number().min(0),
  total: z.number().min(0).nullable(),
  error: errorSchema.nullable(),
});
export type JobNews = Readonly<z.infer<typeof jobSchema>>;

/** The most that a window is asked for at once of a file that was chosen in it. */
export const RANGE_BYTES = 1_048_576;

/** A file that was chosen in a window: the window holds it, and is asked for its ranges by the token. */
export const pageFileSchema = z.strictObject({ token: z.uuid(), size: z.int().min(0) });
export type PageFile = Readonly<z.infer<typeof pageFileSchema>>;

/** Main's asking for one range; answered by `files.give`. */
export const wantsSchema = z.strictObject({
  event: z.literal('wants'),
  token: z.uuid(),
  ticket: z.uuid(),
  offset: z.int().min(0),
  length: z.int().min(1).max(RANGE_BYTES),
});
export type Wants = Readonly<z.infer<typeof wantsSchema>>;
