import { z } from 'zod';
import { languages } from '../model/languages';

/** How a firm lets its lawyers update: not at all, from a file that somebody brings, or also told where to look. */
const updateWays = ['off', 'file', 'manual'] as const;

/** Every way in which contents leave the vault for a file or for paper. Backups are none: they are sealed as it is. */
export const exportKinds = ['word', 'print', 'archive-sealed', 'archive-plain', 'evidence', 'lists'] as const;
export type ExportKind = (typeof exportKinds)[number];

/**
 * What a firm may set for all its installations. A key that is missing is left to the lawyer. The same names are used
 * in the registry, in managed preferences and in the file.
 */
export const firmPolicySchema = z
  .strictObject({
    updates: z.enum(updateWays),
    /** The most that a lawyer may choose. */
    idleLockMinutes: z.int().min(1).max(240),
    /** A whole path; it takes the place of whatever was chosen. */
    backupFolder: z.string().min(1).max(1_000),
    /** What is not named is refused. */
    allowedExports: z.array(z.enum(exportKinds)),
    language: z.enum(languages),
    /** States what holds anyway, so that a firm can show that it demands it. */
    network: z.literal('never'),
  })
  .partial();
export type FirmPolicy = Readonly<z.infer<typeof firmPolicySchema>>;
export type PolicyKey = keyof FirmPolicy;

export const policyKeys = firmPolicySchema.keyof().options;

const policySources = ['none', 'registry', 'managed-preferences', 'file'] as const;

const problemSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('policy/unknown-key'), params: z.strictObject({ key: z.string() }) }),
  z.strictObject({ code: z.literal('policy/value'), params: z.strictObject({ key: z.string() }) }),
  z.strictObject({ code: z.literal('policy/unreadable'), params: z.strictObject({ reason: z.string() }) }),
]);
export type PolicyProblem = Readonly<z.infer<typeof problemSchema>>;

/** What holds, where it comes from, and what is wrong with it. */
export const heldPolicySchema = z.strictObject({
  source: z.enum(policySources),
  policy: firmPolicySchema,
  problems: z.array(problemSchema),
});
export type HeldPolicy = Readonly<z.infer<typeof heldPolicySchema>>;

export const noPolicy: HeldPolicy = { source: 'none', policy: {}, problems: [] };

/**
 * What a policy that is at fault says where it does not speak, or cannot be understood: nothing leaves and nothing is
 * installed until the firm has put it right. Work goes on, and so do backups.
 */
export const safestPolicy = { updates: 'off', idleLockMinutes: 5, allowedExports: [] } as const satisfies FirmPolicy;
