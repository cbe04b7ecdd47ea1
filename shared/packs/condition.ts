import { z } from 'zod';
import { dateSchema } from '../model/date';
import { limbIds } from '../model/ladders';

const factKey = z.string().regex(/^[a-z]+\.[A-Za-z]+$/);

/**
 * A condition over a matter, three-valued: true, false, or unknown where a fact that it reads is unknown.
 * `not` is unknown where its condition is; `unless` is a presumption: it holds until its condition is shown.
 * `element` reads the truth of an element, `finding` the finding of a limb before its caps.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly unless: Condition }
  | { readonly fact: string; readonly is: boolean | string }
  | { readonly fact: string; readonly in: readonly string[] }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly below: number }
  | { readonly fact: string; readonly onOrAfter: string }
  | { readonly fact: string; readonly before: string }
  | { readonly asOfOnOrAfter: string }
  | { readonly term: string }
  | { readonly factor: string }
  | { readonly element: string; readonly is: boolean }
  | { readonly finding: (typeof limbIds)[number]; readonly in: readonly string[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ unless: conditionSchema }),
    z.strictObject({ fact: factKey, is: z.union([z.boolean(), z.string()]) }),
    z.strictObject({ fact: factKey, in: z.array(z.string()).min(1) }),
    z.strictObject({ fact: factKey, atLeast: z.number() }),
    z.strictObject({ fact: factKey, below: z.number() }),
    z.strictObject({ fact: factKey, onOrAfter: dateSchema }),
    z.strictObject({ fact: factKey, before: dateSchema }),
    z.strictObject({ asOfOnOrAfter: dateSchema }),
    z.strictObject({ term: z.string() }),
    z.strictObject({ factor: z.string() }),
    z.strictObject({ element: z.string(), is: z.boolean() }),
    z.strictObject({ finding: z.enum(limbIds), in: z.array(z.string()).min(1) }),
  ]),
);
