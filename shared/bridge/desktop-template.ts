import { z } from 'zod';
import { bytesSchema } from './vault-records';

/** A template of a firm has a logo or two; none is larger. */
export const LARGEST_TEMPLATE = 20_971_520;

const template = bytesSchema.refine((bytes) => bytes.length <= LARGEST_TEMPLATE).nullable();

/** The firm's own Word template, kept for all memos of this installation; null where there is none. */
export const templateContract = {
  'template.get': { input: z.strictObject({}), output: template },
  'template.keep': { input: z.strictObject({ template }), output: z.null() },
} as const;
