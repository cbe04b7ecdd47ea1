import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import exampleMatter from '../../../examples/light-mining-shanghai.json';
import { readMatter } from '../../../shared/model/read-matter';
import { fail, succeed } from '../../../shared/model/result';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { writeProblem } from '../../files/path-errors';
import type { Command } from '../command';
import { faultOf } from '../fault';
import { summarise } from '../summary';
import { writeMemo } from '../write-memo';

const example = 'examples/light-mining-shanghai.json';
const folder = join('out', 'demo');
/** Fixed, so that the example reads the same on every day. */
const asOf = '2026-11-22';

const makeFolder = async (path: string) => {
  try {
    await mkdir(path, { recursive: true });
    return null;
  } catch (cause) {
    return writeProblem(cause);
  }
};

/** `adit demo`: the main job on the example matter, as a summary and a memo in each language. */
export const demoCommand: Command = {
  spec: { name: 'demo', argument: null, options: [{ name: 'lang', kind: languages }] },
  run: async (_args, context) => {
    const { io, language } = context;
    const matter = readMatter(new TextEncoder().encode(JSON.stringify(exampleMatter)), cnMining);
    if (!matter.ok) return fail(matter.error.map((error) => faultOf(example, error, language)));
    const assessment = assess(cnMining, matter.value, { asOf, withoutPrecedents: [] });
    const problem = await makeFolder(resolve(io.cwd, folder));
    if (problem !== null) return fail([faultOf(folder, problem, language)]);
    const files: string[] = [];
    for (const lang of languages) {
      const file = join(folder, `light-mining-shanghai-${lang}.docx`);
      const source = { pack: cnMining, matter: matter.value, assessment, lang, profile: 'internal' } as const;
      const target = { path: resolve(io.cwd, file), shownPath: file };
      const written = await writeMemo(source, { preset: 'firm', template: null }, target, context);
      if (!written.ok) return written;
      files.push(file);
    }
    return succeed(summarise(matter.value.title, assessment, files, language));
  },
};
