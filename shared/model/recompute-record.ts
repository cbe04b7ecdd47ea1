import { z } from 'zod';
import { differenceKinds } from '../reasoning/differences';
import { dateSchema } from './date';
import { factSchema } from './fact';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The file from which a second lawyer recomputes a conclusion, `adit-record` version 1. */
export const recomputeRecordSchema = z.strictObject({
  format: z.literal('adit-record'),
  version: z.literal(1),
  pack: z.strictObject({ id: z.string().min(1), version: z.string().min(1), sha256 }),
  asOf: dateSchema,
  facts: z.array(factSchema),
  results: z.array(z.strictObject({ kind: z.enum(differenceKinds), id: z.string(), value: z.string() })),
  sha256,
});
