import { z } from 'zod';

/** The languages in which every text that a user sees exists. */
export const languages = ['zh', 'en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the product. */
export const textSchema = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1), ru: z.string().min(1) })
  .readonly();
export type Text = z.infer<typeof textSchema>;
