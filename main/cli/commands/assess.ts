import type { InputError } from '../../../shared/bridge/errors';
import { inputError } from '../../../shared/bridge/errors';
import { nearest } from '../../../shared/model/nearest';
import { fail, succeed } from '../../../shared/model/result';
import { languages } from '../../../shared/model/text';
import type { Pack } from '../../../shared/packs/schema';
import { assess } from '../../../shared/reasoning/assess';
import type { Command } from '../command';
import { faultOf } from '../fault';
import { loadMatter } from '../load-matter';
import { programName } from '../program';

const unknownPrecedents = ({ precedents }: Pack, ids: readonly string[]): readonly InputError[] => {
  const precedentIds = precedents.map(({ id }) => id);
  return ids
    .filter((id) => !precedentIds.includes(id))
    .map((found) =>
      inputError('usage/unknown-precedent', '--without-precedent', { found, nearest: nearest(found, precedentIds) }),
    );
};

/** `adit assess`: prints one assessment as JSON. */
export const assessCommand: Command = {
  spec: {
    name: 'assess',
    argument: 'MATTER.json',
    options: [
      { name: 'as-of', kind: 'date', shows: 'DATE' },
      { name: 'without-precedent', kind: 'ids', shows: 'ID …' },
      { name: 'lang', kind: languages },
    ],
  },
  run: async ({ argument, values }, context) => {
    const loaded = await loadMatter(argument, context);
    if (!loaded.ok) return loaded;
    const { matter, pack } = loaded.value;
    const withoutPrecedents = values.get('without-precedent') ?? [];
    const unknown = unknownPrecedents(pack, withoutPrecedents);
    if (unknown.length > 0) return fail(unknown.map((error) => faultOf(programName, error, context.language)));
    const asOf = values.get('as-of')?.[0] ?? matter.asOf ?? context.io.today();
    const assessment = assess(pack, matter, { asOf, withoutPrecedents });
    return succeed(`${JSON.stringify(assessment, null, 2)}\n`);
  },
};
