import { z } from 'zod';
import { dateSchema } from './date';
import type { DeepReadonly } from './deep-readonly';
import { evidenceSchema } from './evidence';
import { factSchema } from './fact';
import { clientSchema } from './party';

export const matterFormat = 'adit-matter';
export const matterVersion = 1;

/**
 * The matter file, `adit-matter` version 1: a fixed interface. What the schema cannot say, because it depends on a
 * pack or on two places of the file at once, is checked by `readMatter`.
 */
export const matterSchema = z.strictObject({
  format: z.literal(matterFormat),
  version: z.literal(matterVersion),
  title: z.string().min(1),
  client: clientSchema,
  /** The id of the pack whose law and vocabulary the matter uses. */
  pack: z.string().min(1),
  /** The date of the law; a date given when assessing wins over it. */
  asOf: dateSchema.optional(),
  facts: z.array(factSchema),
  evidence: z.array(evidenceSchema).default([]),
});
export type Matter = DeepReadonly<z.infer<typeof matterSchema>>;
