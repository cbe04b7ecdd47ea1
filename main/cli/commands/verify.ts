import { resolve } from 'node:path';
import { type InputError, inputError } from '../../../shared/bridge/errors';
import { checkFacts } from '../../../shared/model/check-facts';
import { addIssues } from '../../../shared/model/matter-issues';
import { ProblemList } from '../../../shared/model/problem-list';
import { readJson } from '../../../shared/model/read-json';
import { matterSizeLimit } from '../../../shared/model/read-matter';
import { recomputeRecordSchema } from '../../../shared/model/recompute-record';
import { fail, type Result, succeed } from '../../../shared/model/result';
import { type Language, languages } from '../../../shared/model/text';
import { builtInPacks, packById } from '../../../shared/packs/index';
import type { Pack } from '../../../shared/packs/schema';
import { type Mismatch, mismatchesIn, type RecomputeRecord } from '../../../shared/reasoning/recompute';
import { readInputFile } from '../../files/read-file';
import type { Command } from '../command';
import { faultOf } from '../fault';
import { sha256 } from '../sha256';

const confirmed: Readonly<Record<Language, string>> = {
  zh: '已按同一规则包重新推演，各项结论、论证与文字均一致。\n',
  en: 'Recomputed with the same pack: every finding, argument and word is the same.\n',
  ru: 'Пересчитано по тому же пакету: все выводы, доводы и формулировки совпадают.\n',
};

/** Where Adit has not the pack that was used, the first stands in for it: that it is another is then reported. */
const packOf = ({ pack }: Pick<RecomputeRecord, 'pack'>): Pack => packById(builtInPacks, pack.id) ?? builtInPacks[0];

const readRecord = (bytes: Uint8Array): Result<RecomputeRecord, readonly InputError[]> => {
  const json = readJson(bytes, matterSizeLimit);
  if (!json.ok) return json;
  const problems = new ProblemList();
  const record = recomputeRecordSchema.safeParse(json.value);
  if (record.success) checkFacts(record.data.facts, packOf(record.data).facts.facts, problems);
  else addIssues(record.error.issues, json.value, problems);
  return record.success && problems.isEmpty ? succeed(record.data) : fail(problems.list());
};

const errorOf = (mismatch: Mismatch): InputError => {
  switch (mismatch.kind) {
    case 'pack':
      return inputError('record/pack', 'pack', { recorded: mismatch.recorded, found: mismatch.found });
    case 'assessment':
      return inputError('record/assessment', 'sha256', {});
    case 'result': {
      const { result, recorded, found } = mismatch;
      return inputError('record/result', `results ${result.kind} ${result.id}`, { recorded, found });
    }
  }
};

/** `adit verify`: recomputes a record offline and says whether everything comes out as it was recorded. */
export const verifyCommand: Command = {
  spec: { name: 'verify', argument: 'RECORD.json', options: [{ name: 'lang', kind: languages }] },
  run: async ({ argument }, { io, language }) => {
    const bytes = await readInputFile(resolve(io.cwd, argument), matterSizeLimit);
    if (!bytes.ok) return fail([faultOf(argument, bytes.error, language)]);
    const record = readRecord(bytes.value);
    const errors = record.ok ? mismatchesIn(packOf(record.value), record.value, sha256).map(errorOf) : record.error;
    return errors.length === 0
      ? succeed(confirmed[language])
      : fail(errors.map((one) => faultOf(argument, one, language)));
  },
};
