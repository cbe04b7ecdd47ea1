import { z } from 'zod';
import { idSchema } from './vault-records';

/** Where in a matter a text stands. */
export const searchFields = ['title', 'client', 'party', 'fact', 'evidence', 'note', 'memo'] as const;

const offset = z.int().min(0);

/** Where a page of results ended: the next one goes on by key, so that a change in between repeats or skips nothing. */
const cursorSchema = z.strictObject({ score: z.number(), updatedAt: z.number(), id: idSchema });

const hitSchema = z.strictObject({
  field: z.enum(searchFields),
  /** Which text of that field: the key of a fact, the id of any other record. */
  ref: z.string(),
  /** A part of the text; the matches are offsets in the whole text, as `start` is. */
  snippet: z.strictObject({
    start: offset,
    text: z.string(),
    matches: z.array(z.strictObject({ start: offset, end: offset })),
  }),
});

const pageSchema = z.strictObject({
  rows: z.array(
    z.strictObject({ matterId: idSchema, title: z.string(), client: z.string(), hits: z.array(hitSchema) }),
  ),
  total: z.int(),
  next: cursorSchema.nullable(),
});
export type SearchPageView = z.infer<typeof pageSchema>;

export const searchCalls = {
  /**
   * Finds matters by what is written in them. A query made while the index is being built waits for it: an answer that
   * leaves matters out would be taken for their absence. Null where a newer query of the same lane superseded it.
   */
  find: {
    input: z.strictObject({
      query: z.string().min(1).max(400),
      lane: z.string().min(1).max(40),
      limit: z.int().min(1).max(50).default(20),
      after: cursorSchema.nullable().default(null),
    }),
    output: pageSchema.nullable(),
    writes: 'nothing',
  },
} as const;
