import { resolve } from 'node:path';
import type { InputError } from '../../../shared/bridge/errors';
import { inputError } from '../../../shared/bridge/errors';
import { memoPresets } from '../../../shared/memo/layouts/index';
import { fail, succeed } from '../../../shared/model/result';
import type { Language } from '../../../shared/model/text';
import { languages } from '../../../shared/model/text';
import { assess } from '../../../shared/reasoning/assess';
import type { Arguments } from '../arguments';
import type { Command, CommandContext } from '../command';
import { faultOf } from '../fault';
import { loadMatter } from '../load-matter';
import { loadTemplate } from '../load-template';
import { programName } from '../program';
import { writeMemo } from '../write-memo';

/** What the command line offers. A memo for abroad asks for a record that only the desk keeps. */
const profiles = ['internal', 'client', 'authority'] as const;

/** Chinese where nothing is said: the law and its forums are. */
const memoLanguage = (values: Arguments['values']): Language => {
  const asked = values.get('lang')?.[0];
  return languages.find((language) => language === asked) ?? 'zh';
};

const nameProblems = (out: string): readonly InputError[] =>
  out.toLowerCase().endsWith('.docx') ? [] : [inputError('usage/not-docx', '--out', { found: out })];

const templateOf = (values: Arguments['values'], context: CommandContext) => {
  const path = values.get('template')?.[0];
  return path === undefined ? succeed(null) : loadTemplate(path, context);
};

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
      { name: 'template', kind: 'text', shows: 'FILE.docx|FILE.dotx' },
      { name: 'final', kind: 'flag' },
    ],
  },
  run: async ({ argument, values }, context) => {
    const out = values.get('out')?.[0] ?? '';
    const problems = nameProblems(out);
    if (problems.length > 0) {
      return fail(problems.map((error) => faultOf(programName, error, context.language)));
    }
    const loaded = await loadMatter(argument, context);
    if (!loaded.ok) return loaded;
    const { matter, pack } = loaded.value;
    const template = await templateOf(values, context);
    if (!template.ok) return template;
    const asOf = values.get('as-of')?.[0] ?? matter.asOf ?? context.io.today();
    const assessment = assess(pack, matter, { asOf, withoutPrecedents: [] });
    const final = values.has('final');
    const profile = profiles.find((one) => one === values.get('profile')?.[0]) ?? 'internal';
    const source = { pack, matter, assessment, lang: memoLanguage(values), profile, final };
    const preset = memoPresets.find((one) => one === values.get('preset')?.[0]) ?? 'firm';
    const look = { preset, template: template.value };
    const written = await writeMemo(source, look, { path: resolve(context.io.cwd, out), shownPath: out }, context);
    return written.ok ? succeed(`${out}\n`) : written;
  },
};
