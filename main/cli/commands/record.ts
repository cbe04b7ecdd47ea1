import { succeed } from '../../../shared/model/result';
import { languages } from '../../../shared/model/text';
import { recordOf } from '../../../shared/reasoning/recompute';
import type { Command } from '../command';
import { loadMatter } from '../load-matter';
import { sha256 } from '../sha256';

/** `adit record`: prints what a second lawyer needs to recompute the conclusion, without names, notes or evidence. */
export const recordCommand: Command = {
  spec: {
    name: 'record',
    argument: 'MATTER.json',
    options: [
      { name: 'as-of', kind: 'date', shows: 'DATE' },
      { name: 'lang', kind: languages },
    ],
  },
  run: async ({ argument, values }, context) => {
    const loaded = await loadMatter(argument, context);
    if (!loaded.ok) return loaded;
    const { matter, pack } = loaded.value;
    const asOf = values.get('as-of')?.[0] ?? matter.asOf ?? context.io.today();
    return succeed(`${JSON.stringify(recordOf(pack, matter.facts, asOf, sha256), null, 2)}\n`);
  },
};
