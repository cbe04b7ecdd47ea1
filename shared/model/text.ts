import { z } from 'zod';

export { type Language, languages } from './language';

/** One text in every language of the product. */
export const textSchema = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1), ru: z.string().min(1) })
  .readonly();
export type Text = z.infer<typeof textSchema>;
