import { join, resolve } from 'node:path';
import { readJson } from '../../../shared/model/read-json';
import type { Result } from '../../../shared/model/result';
import { fail, succeed } from '../../../shared/model/result';
import type { Language } from '../../../shared/model/text';
import { languages } from '../../../shared/model/text';
import { checkPack } from '../../../shared/packs/check';
import { parsePack } from '../../../shared/packs/load';
import type { Pack } from '../../../shared/packs/schema';
import { folderProblem, listJsonFiles } from '../../files/list-json';
import { readInputFile } from '../../files/read-file';
import type { Command, CommandContext } from '../command';
import type { Fault } from '../fault';
import { faultOf } from '../fault';

const fileSizeLimit = 5 * 1024 * 1024;

/** Reads one file of a pack; its faults carry the path within the pack. */
const readPackFile = async (
  folder: string,
  file: string,
  language: Language,
): Promise<Result<unknown, readonly Fault[]>> => {
  const bytes = await readInputFile(join(folder, file), fileSizeLimit);
  if (!bytes.ok) return fail([faultOf(file, bytes.error, language)]);
  const json = readJson(bytes.value, fileSizeLimit);
  return json.ok ? json : fail(json.error.map((error) => faultOf(file, error, language)));
};

const readPackFiles = async (
  folder: string,
  names: readonly string[],
  language: Language,
): Promise<Result<ReadonlyMap<string, unknown>, readonly Fault[]>> => {
  const files = new Map<string, unknown>();
  const faults: Fault[] = [];
  for (const name of names) {
    const file = await readPackFile(folder, name, language);
    if (file.ok) files.set(name, file.value);
    else faults.push(...file.error);
  }
  return faults.length === 0 ? succeed(files) : fail(faults);
};

const checkFiles = (files: ReadonlyMap<string, unknown>): Result<Pack, readonly Fault[]> => {
  const pack = parsePack(files);
  if (!pack.ok) return pack;
  const problems = checkPack(pack.value);
  return problems.length === 0 ? pack : fail(problems);
};

const countParts = ['facts', 'elements', 'factors', 'arguments', 'authorities', 'precedents'] as const;

const countWords: Readonly<Record<Language, Readonly<Record<(typeof countParts)[number], string>>>> = {
  zh: { facts: '事实', elements: '要件', factors: '因素', arguments: '论点', authorities: '法源', precedents: '案例' },
  en: {
    facts: 'facts',
    elements: 'elements',
    factors: 'factors',
    arguments: 'arguments',
    authorities: 'authorities',
    precedents: 'precedents',
  },
  ru: {
    facts: 'факты',
    elements: 'элементы',
    factors: 'факторы',
    arguments: 'доводы',
    authorities: 'источники',
    precedents: 'дела',
  },
};

const countLine = (pack: Pack, language: Language): string => {
  const counts = { ...pack, facts: pack.facts.facts };
  const parts = countParts.map((part) => `${countWords[language][part]} ${counts[part].length}`);
  return `${pack.manifest.id} ${pack.manifest.release}: ${parts.join(', ')}\n`;
};

const check = async (argument: string, { io, language }: CommandContext): Promise<Result<Pack, readonly Fault[]>> => {
  const folder = resolve(io.cwd, argument);
  const problem = await folderProblem(folder);
  if (problem !== null) return fail([faultOf('', problem, language)]);
  // Asked for first: a folder that is no pack is not walked through.
  const manifest = await readPackFile(folder, 'pack.json', language);
  if (!manifest.ok) return manifest;
  const names = await listJsonFiles(folder);
  if (!names.ok) return fail([faultOf('', names.error, language)]);
  const files = await readPackFiles(folder, names.value, language);
  return files.ok ? checkFiles(files.value) : files;
};

/** `adit check-pack`: checks a pack in a folder and prints what it holds. */
export const checkPackCommand: Command = {
  spec: { name: 'check-pack', argument: 'DIR', options: [{ name: 'lang', kind: languages }] },
  run: async ({ argument }, context) => {
    const pack = await check(argument, context);
    if (pack.ok) return succeed(countLine(pack.value, context.language));
    return fail(pack.error.map((fault) => ({ ...fault, file: join(argument, fault.file) })));
  },
};
