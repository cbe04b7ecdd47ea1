import { resolve } from 'node:path';
import type { InputError } from '../../../shared/bridge/errors';
import { inputError } from '../../../shared/bridge/errors';
import { memoPresets } from '../../../shared/memo/layouts/index';
import { fail, succeed } from '../../../shared/model/result';
import type { Language } from '../../../shared/model/text';
import { languages } from '../../../shared/model/text';
import { assess } from '../../../shared/reasoning/assess';
import type { Arguments } from '../arguments';
import type { Command } from '../command';
import { faultOf } from '../fault';
import { loadMatter } from '../load-matter';
import { programName } from '../program';
import { writeMemo } from '../write-memo';

/** What the command line offers. A memo for abroad asks for a record that only the desk keeps. */
const profiles = ['internal', 'client', 'authority'] as const;

/** Chinese where nothing is said: the law and its forums are. */
const memoLanguage = (values: Arguments['values']): Language => {
  const asked = values.get('lang')?.[0];
  return languages.find((language) => language === asked) ?? 'zh';
};

/** What the interface fixes and this release does not carry yet. */
const notInRelease = (values: Arguments['values']): readonly InputError[] => {
  const template = values.get('template')?.[0];
  return template === undefined ? [] : [inputError('usage/not-in-release', `--template ${template}`, {})];
};

const nameProblems = (out: string): readonly InputError[] =>
  out.toLowerCase().endsWith('.docx') ? [] : [inputError('usage/not-docx', '--out', { found: out })];

/** `adit memo`: writes the memo of a matter, as a draft or final, and prints the name of the file. */
export const memoCommand: Command = {
  spec: {
    name: 'memo',
    argument: 'MATTER.json',
    options: [
      { name: 'out', kind: 'text', shows: 'FILE.docx', required: true },
      { name: 'as-of', kind: 'date', shows: 'DATE' },
      { name: 'lang', kind: languages },
      { name: 'preset', kind: memoPresets },
      { name: 'profile', kind: profiles },
      { name: 'template', kind: 'text', shows: 'FILE.docx' },
      { name: 'final', kind: 'flag' },
    ],
  },
  run: async ({ argument, values }, context) => {
    const out = values.get('out')?.[0] ?? '';
    const problems = [...nameProblems(out), ...notInRelease(values)];
    if (problems.length > 0) {
      return fail(problems.map((error) => faultOf(programName, error, context.language)));
    }
    const loaded = await loadMatter(argument, context);
    if (!loaded.ok) return loaded;
    const { matter, pack } = loaded.value;
    const asOf = values.get('as-of')?.[0] ?? matter.asOf ?? context.io.today();
    const assessment = assess(pack, matter, { asOf, withoutPrecedents: [] });
    const final = values.has('final');
    const profile = profiles.find((one) => one === values.get('profile')?.[0]) ?? 'internal';
    const source = { pack, matter, assessment, lang: memoLanguage(values), profile, final };
    const preset = memoPresets.find((one) => one === values.get('preset')?.[0]) ?? 'firm';
    const written = await writeMemo(source, preset, resolve(context.io.cwd, out), out, context);
    return written.ok ? succeed(`${out}\n`) : written;
  },
};
