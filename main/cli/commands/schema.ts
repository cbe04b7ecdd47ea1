import { z } from 'zod';
import { assessmentSchema } from '../../../shared/model/assessment';
import { dateSchema } from '../../../shared/model/date';
import { matterSchema } from '../../../shared/model/matter';
import { succeed } from '../../../shared/model/result';
import { languages } from '../../../shared/model/text';
import { packSchema } from '../../../shared/packs/schema';
import type { Command } from '../command';

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['matter', matterSchema],
  ['assessment', assessmentSchema],
  ['pack', packSchema],
]);

/** A format as JSON Schema 2020-12. What a date is, the schema language can say only by name. */
const jsonSchemaOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === dateSchema) jsonSchema.format = 'date';
    },
  });

/** `adit schema`: prints the JSON Schema of a format. */
export const schemaCommand: Command = {
  spec: {
    name: 'schema',
    argument: 'matter|assessment|pack',
    argumentChoices: [...schemas.keys()],
    options: [{ name: 'lang', kind: languages }],
  },
  run: ({ argument }) =>
    Promise.resolve(succeed(`${JSON.stringify(jsonSchemaOf(schemas.get(argument) ?? matterSchema), null, 2)}\n`)),
};
