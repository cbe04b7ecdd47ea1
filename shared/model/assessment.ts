import { z } from 'zod';
import { dateSchema } from './date';
import type { DeepReadonly } from './deep-readonly';
import { factValueSchema } from './fact';
import { confidences, factStatuses, ladders, limbIds, sides, weights } from './ladders';
import { textSchema } from './text';

export const assessmentFormat = 'adit-assessment';
export const assessmentVersion = 1;

const limb = z.enum(limbIds);
const anyFinding = z.enum([...ladders.industrial, ...ladders.financial, ...ladders.operational, ...ladders.civil]);
const pinpoint = z.string().min(1);

/** A fact that a finding rests on, with how well it is known. */
const restsOnSchema = z.strictObject({ key: z.string(), status: z.enum(factStatuses) });

/** What makes a finding as sure as it is, by rule. */
const confidenceReasonSchema = z.strictObject({
  rule: z.enum(['start', 'built-on', 'fact-status', 'missing-fact', 'authority-rank', 'verification', 'cases']),
  /** The degree that the reason holds the finding to; null where it informs and does not lower. */
  to: z.enum(confidences).nullable(),
  text: textSchema,
});

/** What every finding carries, on the ladder of its limb. */
const findingShape = <const L extends readonly [string, ...string[]]>(ladder: L) => ({
  finding: z.enum(ladder),
  confidence: z.enum(confidences),
  confidenceWhy: z.array(confidenceReasonSchema),
  reason: textSchema,
  /** The rule of the pack that gave the finding; null where facts were missing and no rule was reached. */
  ruleId: z.string().nullable(),
  /** The cap that holds the finding back from where the rule would put it; null for none. */
  capId: z.string().nullable(),
  /** How far the unknown facts could still move the finding, each way. */
  range: z.strictObject({ worst: z.enum(ladder), best: z.enum(ladder) }),
  restsOn: z.array(restsOnSchema),
  /** The provisions and cases that the finding's rule rests on, as far as they existed on the as-of day. */
  authorities: z.array(z.strictObject({ id: z.string(), pinpoint })),
  cases: z.array(z.string()),
});

/** A limb whose law changed over time: its finding, and the finding for each stretch of the activity. */
const datedLimbSchema = <const L extends readonly [string, ...string[]]>(ladder: L) =>
  z.strictObject({
    ...findingShape(ladder),
    periods: z.array(
      z.strictObject({
        from: dateSchema.nullable(),
        to: dateSchema.nullable(),
        finding: z.enum(ladder),
        /** Ids of the authorities that the period rests on. */
        basis: z.array(z.string()),
        reason: textSchema,
      }),
    ),
    noAuthority: z.boolean(),
  });

const dutyStateSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['met', 'missing', 'unknown', 'not-required']),
  authority: z.string(),
});

const measureSchema = z.strictObject({
  id: z.string(),
  label: textSchema,
  measure: z.string(),
  authority: z.string(),
  pinpoint,
});

const exposureSchema = z.strictObject({
  id: z.string(),
  authority: z.string(),
  pinpoint,
  role: z.string(),
  /** The role in words. */
  label: textSchema,
  level: z.enum(['high', 'moderate', 'low']),
  reason: textSchema,
  cases: z.array(z.string()),
});

const assessedElementSchema = z.strictObject({
  id: z.string(),
  limb,
  question: textSchema,
  rule: textSchema,
  truth: z.enum(['true', 'false', 'unknown']),
  /** Which side the standing arguments favour. */
  standing: z.enum(['authority', 'project', 'balanced', 'untouched']),
  /** The verdict in words, with the heaviest circumstances of each side. */
  why: textSchema,
  for: z.array(z.string()),
  against: z.array(z.string()),
});

const assessedArgumentSchema = z.strictObject({
  id: z.string(),
  element: z.string(),
  side: z.enum(sides),
  claim: textSchema,
  reply: textSchema,
  weight: z.enum(weights),
  authorities: z.array(z.strictObject({ id: z.string(), pinpoint })),
  cases: z.array(z.string()),
  /** Keys of the facts that the argument applies. */
  facts: z.array(z.string()),
  /** No authority decides it: it is argued by analogy, and says so. */
  byAnalogy: z.boolean(),
  factor: z.string().nullable(),
  /** Whether it stands against every argument of the other side on the same element. */
  accepted: z.boolean(),
  /** The arguments of the other side on the same element. */
  attackedBy: z.array(z.string()),
  /**
   * Those of them that are not weaker, and what decides between the two; with them circumstances that prevail although
   * nothing of that day can be cited for them, and which are not among the arguments.
   */
  defeatedBy: z.array(
    z.strictObject({ by: z.string(), because: z.enum(['rests-on-facts', 'weight', 'rank', 'balance']) }),
  ),
});

const comparedPrecedentSchema = z.strictObject({
  case: z.string(),
  title: textSchema,
  /** As precise as the record: a year, a month or a day. */
  decidedOn: z.string().nullable(),
  outcome: z.string(),
  shared: z.array(z.string()),
  distinguishing: z.array(z.string()),
  /** Those of `distinguishing` that stand in the matter and not in the case; the others stand in the case alone. */
  onlyHere: z.array(z.string()),
  favours: z.enum(sides),
  onPoint: z.number(),
  /** Whether no case that can be argued for the same side shares all that it shares, and more. */
  mostOnPoint: z.boolean(),
  /** How much it weighs in argument, by the pack's rule. */
  weight: z.enum(['heavy', 'usual', 'light', 'none']),
  /** Decided after the as-of date: listed, without weight. */
  later: z.boolean(),
  /** How well the record of the case is verified. */
  confidence: z.enum(['high', 'medium', 'low']),
});

const flipSchema = z.strictObject({
  limb,
  from: anyFinding,
  to: anyFinding,
  changes: z.array(
    z.strictObject({ key: z.string(), from: factValueSchema.nullable(), to: factValueSchema.nullable() }),
  ),
  kind: z.enum(['clarify', 'restructure']),
  /** What the fact is called, where one fact changes. */
  label: textSchema.optional(),
  /** What the same changes would do to the other findings. */
  effects: z.array(z.strictObject({ limb, from: anyFinding, to: anyFinding })),
});

const unknownFactSchema = z.strictObject({
  key: z.string(),
  label: textSchema,
  couldTurn: z.array(limb),
  rank: z.number().int().min(1),
  /** What would prove the answer, most telling first. */
  evidence: z.array(textSchema),
});

/** The assessment, `adit-assessment` version 1: a fixed interface, to which keys may be added. */
export const assessmentSchema = z.strictObject({
  format: z.literal(assessmentFormat),
  version: z.literal(assessmentVersion),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: dateSchema,
  limbs: z.strictObject({
    industrial: datedLimbSchema(ladders.industrial),
    financial: datedLimbSchema(ladders.financial),
    operational: z.strictObject({ ...findingShape(ladders.operational), duties: z.array(dutyStateSchema) }),
  }),
  civil: z.strictObject({ ...findingShape(ladders.civil), suitMayBeRefused: z.boolean() }),
  administrative: z.strictObject({ measures: z.array(measureSchema) }),
  criminal: z.strictObject({ exposures: z.array(exposureSchema) }),
  elements: z.array(assessedElementSchema),
  arguments: z.array(assessedArgumentSchema),
  precedents: z.array(comparedPrecedentSchema),
  flips: z.array(flipSchema),
  unknowns: z.array(unknownFactSchema),
});

export type Assessment = DeepReadonly<z.infer<typeof assessmentSchema>>;
export type AssessedElement = Assessment['elements'][number];
export type AssessedArgument = Assessment['arguments'][number];
export type ComparedPrecedent = Assessment['precedents'][number];
export type DutyState = Assessment['limbs']['operational']['duties'][number];
export type Measure = Assessment['administrative']['measures'][number];
export type Exposure = Assessment['criminal']['exposures'][number];
export type Flip = Assessment['flips'][number];
export type UnknownFact = Assessment['unknowns'][number];
export type Period = Assessment['limbs']['industrial' | 'financial']['periods'][number];
