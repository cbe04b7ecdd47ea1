import { z } from 'zod';
import { fail, type Result, succeed } from '../model/result';
import type { PackProblem } from './problem';
import {
  archetypeSchema,
  argumentSchema,
  authoritySchema,
  consequencesFileSchema,
  contradictionsSchema,
  dutySchema,
  elementSchema,
  factorSchema,
  factsFileSchema,
  limbRulesSchema,
  manifestSchema,
  type Pack,
  precedentSchema,
  termSchema,
  timelineEntrySchema,
  variantSchema,
  weighingSchema,
} from './schema';

type Files = ReadonlyMap<string, unknown>;

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}.${String(step)}`),
    '$',
  );

/** Reads the files of one pack and remembers what is wrong with each. */
const createReader = (files: Files) => {
  const problems: PackProblem[] = [];
  const read = new Set<string>();
  const parse = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    read.add(file);
    const parsed = schema.safeParse(files.get(file), { jitless: true });
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) problems.push({ file, place: placeOf(path), message });
    return undefined;
  };
  const one = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    if (files.has(file)) return parse(file, schema);
    problems.push({ file, place: '$', message: 'the file is missing' });
    return undefined;
  };
  /** A record's file is named after its id, so that a reviewer finds it. */
  const records = <T extends { readonly id: string }>(folder: string, schema: z.ZodType<T>): T[] =>
    inFolder(files, folder).flatMap((file) => {
      const record = parse(file, schema);
      if (record === undefined) return [];
      if (file !== `${folder}/${record.id}.json`) {
        problems.push({ file, place: '$.id', message: `is "${record.id}", but the file name says otherwise` });
      }
      return [record];
    });
  const lists = <T>(folder: string, schema: z.ZodType<T>): T[] =>
    inFolder(files, folder).flatMap((file) => parse(file, z.array(schema)) ?? []);
  const each = <T>(folder: string, schema: z.ZodType<T>): T[] =>
    inFolder(files, folder).flatMap((file) => parse(file, schema) ?? []);
  const strangers = (): readonly PackProblem[] =>
    [...files.keys()]
      .filter((file) => !read.has(file))
      .map((file) => ({ file, place: '$', message: 'is not a file of a pack' }));
  return { problems, one, records, lists, each, strangers };
};

const inFolder = (files: Files, folder: string): readonly string[] =>
  [...files.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();

/**
 * Reads a pack from its files, keyed by their path in the pack's folder. Checks their form only; `checkPack` checks
 * that they fit together.
 */
export const parsePack = (files: Files): Result<Pack, readonly PackProblem[]> => {
  const reader = createReader(files);
  const parts = {
    manifest: reader.one('pack.json', manifestSchema),
    facts: reader.one('facts.json', factsFileSchema),
    terms: reader.one('terms.json', z.array(termSchema)),
    elements: reader.one('elements.json', z.array(elementSchema)),
    factors: reader.one('factors.json', z.array(factorSchema)),
    arguments: reader.lists('arguments', argumentSchema),
    limbs: reader.each('limbs', limbRulesSchema),
    duties: reader.one('duties.json', z.array(dutySchema)),
    consequences: reader.one('consequences.json', consequencesFileSchema),
    authorities: reader.records('authorities', authoritySchema),
    precedents: reader.records('precedents', precedentSchema),
    timeline: reader.one('timeline.json', z.array(timelineEntrySchema)),
    archetypes: reader.one('archetypes.json', z.array(archetypeSchema)),
    weighing: reader.one('weighing.json', weighingSchema),
    variants: reader.one('variants.json', z.array(variantSchema)),
    contradictions: reader.one('contradictions.json', contradictionsSchema),
  };
  const problems = [...reader.problems, ...reader.strangers()];
  // Without problems every part was read, so none is undefined.
  return problems.length > 0 ? fail(problems) : succeed(parts as Pack);
};
