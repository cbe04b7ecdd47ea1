import { z } from 'zod';
import { dateSchema } from '../model/date';
import { confidences, limbIds, sides, weights } from '../model/ladders';
import { textSchema } from '../model/text';
import { conditionSchema } from './condition';

const datePrecisions = ['day', 'month', 'approx'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const factKey = z.string().regex(/^[a-z]+\.[A-Za-z]+$/);
const jsonFactValue = z.union([z.boolean(), z.number(), z.string()]);

/** A provision of an authority, by the pinpoint that the authority's record uses. */
export const citationSchema = z.strictObject({ id, pinpoint: z.string().min(1) }).readonly();

const limb = z.enum(limbIds);

/** What the pack is, and when its law was last checked. */
export const manifestSchema = z.strictObject({
  format: z.literal('adit-pack'),
  version: z.literal(1),
  id,
  release: z.string().regex(/^\d{4}\.\d{2}\.\d+$/),
  jurisdiction: z.string(),
  title: textSchema,
  subject: textSchema,
  checkedOn: dateSchema,
});

/** A question to the client: its wording, when it matters, what would prove the answer. */
export const packFactSchema = z.strictObject({
  key: factKey,
  group: id,
  type: z.enum(['boolean', 'choice', 'percent', 'number', 'date', 'code']),
  unit: z.string().optional(),
  /** A short noun phrase for tables. */
  label: textSchema,
  question: textSchema,
  help: textSchema,
  options: z
    .array(
      z.strictObject({
        value: z.string(),
        label: textSchema,
        /** False where a client cannot bring the answer about by choosing: what was agreed, what the law requires. */
        choosable: z.boolean().optional(),
      }),
    )
    .optional(),
  /**
   * Each answer as a clause in the middle of a sentence, under the answer: `true` and `false`, the values of the
   * options, or `any` with a gap `{value}`. Absent: a memo says "Name: answer".
   */
  statements: z.record(z.string(), textSchema).optional(),
  /** Absent: always relevant. */
  relevantWhen: conditionSchema.optional(),
  /** What would prove the answer, most telling first. */
  evidence: z.array(textSchema).min(1),
  controllable: z.boolean(),
});

export const factsFileSchema = z.strictObject({
  groups: z.array(z.strictObject({ id, title: textSchema })),
  facts: z.array(packFactSchema),
});

/** A condition with a name, used by several rules. */
export const termSchema = z.strictObject({ id, label: textSchema, when: conditionSchema });

export const elementSchema = z.strictObject({
  id,
  limb,
  question: textSchema,
  /** The rule that the element applies, in words. */
  rule: textSchema,
  authorities: z.array(citationSchema).min(1),
});

/** A circumstance that pulls an element one way. */
export const factorSchema = z.strictObject({
  id,
  /** The row of the table of factors in the legal notes, where they have one. */
  row: z.number().int().min(1).optional(),
  element: id,
  side: z.enum(sides),
  weight: z.enum(weights),
  label: textSchema,
  /** Why the factor has this direction and weight. */
  reason: textSchema,
  when: conditionSchema,
  authorities: z.array(citationSchema),
  cases: z.array(id),
});

/** A claim for one side of an element and the reply to it. It stands when its factor or its condition is true. */
export const argumentSchema = z.strictObject({
  id,
  element: id,
  side: z.enum(sides),
  weight: z.enum(weights),
  /** The factor that the argument applies; the argument stands when the factor does. */
  factor: id.optional(),
  /** For an argument without a factor. Absent too: it is an argument of law and always stands. */
  when: conditionSchema.optional(),
  claim: textSchema,
  reply: textSchema,
  authorities: z.array(citationSchema),
  cases: z.array(id),
});

const findingRuleSchema = z.strictObject({
  id,
  when: conditionSchema,
  finding: z.string(),
  confidence: z.enum(confidences),
  /** True where no authority or case decides the question for this kind of project. */
  noAuthority: z.boolean(),
  reason: textSchema,
  authorities: z.array(citationSchema),
  cases: z.array(id),
});

/** Holds a finding back from the authority's end of its ladder: the law of that time or place does not reach further. */
const capSchema = z.strictObject({
  id,
  when: conditionSchema,
  atMost: z.string(),
  noAuthority: z.boolean(),
  reason: textSchema,
  authorities: z.array(citationSchema),
});

export const limbRulesSchema = z.strictObject({
  limb,
  title: textSchema,
  question: textSchema,
  /** Read from the top; the first rule that is true gives the finding. None where the pack holds no law for the limb. */
  rules: z.array(findingRuleSchema),
  caps: z.array(capSchema),
  /** What is said where no rule holds, by finding. */
  fallbacks: z.array(z.strictObject({ finding: z.string(), reason: textSchema })).min(1),
  /** Days on which the law of this limb changed: they part the periods of an activity. */
  turningPoints: z.array(z.strictObject({ date: dateSchema, reason: textSchema, authorities: z.array(id) })),
  /** Circumstances in which courts have declined to hear the suit. Civil only. */
  suitRefused: z
    .array(z.strictObject({ id, when: conditionSchema, reason: textSchema, cases: z.array(id) }))
    .optional(),
});

export const dutySchema = z.strictObject({
  id,
  label: textSchema,
  applies: conditionSchema,
  met: conditionSchema,
  missing: conditionSchema,
  /** Newest first: the first that is in force on the day is the duty's ground. */
  authorities: z.array(citationSchema).min(1),
  consequence: textSchema,
});

const measureSchema = z.strictObject({
  id,
  label: textSchema,
  when: conditionSchema,
  authority: id,
  pinpoint: z.string(),
});

const roleSchema = z.strictObject({ id, label: textSchema });

const exposureSchema = z.strictObject({
  id,
  authority: id,
  pinpoint: z.string(),
  role: id,
  level: z.enum(['high', 'moderate', 'low']),
  when: conditionSchema,
  reason: textSchema,
  cases: z.array(id),
});

/** The step of the ladder of consequences, as the notes give it. */
export const consequencesFileSchema = z.strictObject({
  ladder: z.array(
    z.strictObject({
      id,
      kind: z.enum(['administrative', 'civil', 'criminal']),
      text: textSchema,
      authorities: z.array(citationSchema),
    }),
  ),
  doctrinalGap: z.strictObject({ text: textSchema, reply: textSchema, authorities: z.array(citationSchema) }),
  measures: z.array(measureSchema),
  roles: z.array(roleSchema),
  exposures: z.array(exposureSchema),
});

export const authorityKinds = [
  'statute',
  'judicial-interpretation',
  'government-decree',
  'departmental-notice',
  'catalogue',
  'local-rule',
  'court-policy',
  'press-statement',
  'state-council-meeting',
] as const;

export const authoritySchema = z.strictObject({
  id,
  jurisdiction: z.string(),
  kind: z.enum(authorityKinds),
  /** Criminal law, and what interprets or illustrates it: a letter to an authority does not raise it. */
  criminal: z.literal(true).optional(),
  title: textSchema,
  /** The short form after the first mention. */
  short: textSchema,
  documentNumber: z.string().nullable(),
  issuers: z.array(z.string()).min(1),
  issuedOn: dateSchema,
  publishedOn: dateSchema.nullable(),
  effectiveOn: dateSchema.nullable(),
  /** First day no longer in force. */
  repealedOn: dateSchema.nullable(),
  /** Last day of a validity that ran out by itself. */
  expiredOn: dateSchema.nullable(),
  status: z.enum(['in-force', 'repealed', 'superseded', 'draft', 'expired']),
  supersededBy: id.nullable(),
  provinces: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)).optional(),
  provisions: z
    .array(
      z.strictObject({
        pinpoint: z.string(),
        /** How the place is cited, where the pinpoint itself is not in citable form. */
        label: textSchema.optional(),
        text: textSchema,
      }),
    )
    .min(1),
  relevance: textSchema,
  note: textSchema.nullable(),
  verification: z.strictObject({
    confidence: z.enum(['high', 'medium', 'low']),
    unverifiedFields: z.array(z.string()),
    /** How well the day of issue is known. Where it is not, the record has a day of that month in its place. */
    datePrecision: z.enum(datePrecisions),
    singleSource: z.boolean(),
    readInFull: z.boolean(),
    verifiedOn: dateSchema.nullable(),
    verifiedFrom: z.array(z.string()),
    sources: z.array(z.string()),
  }),
});

export const precedentOutcomes = [
  'mining-void',
  'mining-valid-pre-ban',
  'not-accepted',
  'administrative',
  'criminal',
  'other',
] as const;

/** Who spoke last in a case, from the highest court down; what no court decided stands below. */
export const precedentLevels = [
  'supreme',
  'high',
  'intermediate',
  'basic',
  'unnamed-court',
  'agency',
  'self-regulatory',
  'private',
] as const;

/** A decided case or official action. Its factors follow from its facts, each with the passage that supports it. */
export const precedentSchema = z.strictObject({
  id,
  court: textSchema,
  level: z.enum(precedentLevels),
  caseNumber: z.string().nullable(),
  /** As precise as the record: a year, a month or a day. */
  decidedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  provinces: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)),
  title: textSchema,
  arrangement: textSchema,
  holding: textSchema,
  reasoning: textSchema,
  consequences: textSchema,
  outcome: z.enum(precedentOutcomes),
  favours: z.enum(sides),
  facts: z.array(z.strictObject({ key: factKey, value: jsonFactValue, passage: z.string().min(1) })),
  authorities: z.array(id),
  status: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  notes: z.array(textSchema),
  sources: z.array(z.string()).min(1),
});

/** How much a decided case weighs in argument. */
export const caseWeights = ['heavy', 'usual', 'light', 'none'] as const;

/** By what rule cases weigh: who spoke last sets the weight, and a reason to doubt takes it down. */
export const weighingSchema = z.strictObject({
  levels: z.array(z.strictObject({ level: z.enum(precedentLevels), weight: z.enum(caseWeights), reason: textSchema })),
  /** The statuses of a case whose end is known. */
  finalStatuses: z.array(z.string()),
  /** A case decided before this day met other rules. */
  turn: z.strictObject({ date: dateSchema, reason: textSchema }),
  notFinal: textSchema,
  poorRecord: textSchema,
  undated: textSchema,
  later: textSchema,
});

/** A way to arrange the project otherwise, with a name: the facts as they would be. */
export const variantSchema = z.strictObject({
  id,
  title: textSchema,
  /** Why the law looks at it. */
  reason: textSchema,
  changes: z.array(z.strictObject({ key: factKey, value: jsonFactValue })).min(1),
});

/** What cannot hold together: conditions that no true set of facts meets, and days that come in an order. */
export const contradictionsSchema = z.strictObject({
  never: z.array(z.strictObject({ id, when: conditionSchema, text: textSchema })),
  order: z.array(z.strictObject({ id, earlier: factKey, later: factKey, text: textSchema })),
  /** Groups of questions about how the activity runs: what proves them dates from the time that it runs. */
  activityGroups: z.array(id),
});

export const timelineEntrySchema = z.strictObject({
  id,
  date: dateSchema,
  precision: z.enum(datePrecisions),
  title: textSchema,
  effect: textSchema,
  authorities: z.array(id),
  cases: z.array(id),
});

/** A typical project with the strongest arguments of each side, the fact that would turn the answer, and the verdict. */
export const archetypeSchema = z.strictObject({
  id,
  number: z.number().int().min(1),
  title: textSchema,
  authorityCase: textSchema,
  projectCase: textSchema,
  verdict: textSchema,
  strongest: z.strictObject({ authority: z.array(id).min(1), project: z.array(id) }),
  flip: z.array(z.strictObject({ key: factKey, to: jsonFactValue })),
  facts: z.array(z.strictObject({ key: factKey, value: jsonFactValue })),
  expected: z.partialRecord(limb, z.array(z.string()).min(1)),
});

export const packSchema = z.strictObject({
  manifest: manifestSchema,
  facts: factsFileSchema,
  terms: z.array(termSchema),
  elements: z.array(elementSchema),
  factors: z.array(factorSchema),
  arguments: z.array(argumentSchema),
  limbs: z.array(limbRulesSchema),
  duties: z.array(dutySchema),
  consequences: consequencesFileSchema,
  authorities: z.array(authoritySchema),
  precedents: z.array(precedentSchema),
  timeline: z.array(timelineEntrySchema),
  archetypes: z.array(archetypeSchema),
  weighing: weighingSchema,
  variants: z.array(variantSchema),
  contradictions: contradictionsSchema,
});

export type Pack = z.infer<typeof packSchema>;
export type PackFact = z.infer<typeof packFactSchema>;
export type Authority = z.infer<typeof authoritySchema>;
export type Precedent = z.infer<typeof precedentSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type LimbRules = z.infer<typeof limbRulesSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Factor = z.infer<typeof factorSchema>;
export type Argument = z.infer<typeof argumentSchema>;
