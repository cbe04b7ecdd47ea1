import { inputError } from '../../shared/bridge/errors';
import { nearest } from '../../shared/model/nearest';
import type { Language } from '../../shared/model/text';
import { readArguments } from './arguments';
import type { Command } from './command';
import { type CommandName, commandNames, helpWords } from './command-names';
import { assessCommand } from './commands/assess';
import { checkPackCommand } from './commands/check-pack';
import { demoCommand } from './commands/demo';
import { memoCommand } from './commands/memo';
import { recordCommand } from './commands/record';
import { schemaCommand } from './commands/schema';
import { verifyCommand } from './commands/verify';
import type { Fault } from './fault';
import { faultLines, faultOf } from './fault';
import type { CliIo } from './io';
import { messageLanguage } from './language';
import { programName } from './program';
import { usageOf } from './usage';

const commandByName: Readonly<Record<CommandName, Command>> = {
  assess: assessCommand,
  memo: memoCommand,
  record: recordCommand,
  verify: verifyCommand,
  'check-pack': checkPackCommand,
  schema: schemaCommand,
  demo: demoCommand,
};
const commands = Object.values(commandByName);

/** What the process ends with: done, Adit at fault, the input at fault. */
const exitCodes = { done: 0, ownFault: 1, inputFault: 2 } as const;

const usage = (language: Language, command?: Command): string =>
  usageOf(command === undefined ? commands.map(({ spec }) => spec) : [command.spec], language);

const refuse = async (io: CliIo, faults: readonly Fault[], hint = ''): Promise<number> => {
  await io.stderr(`${faultLines(faults)}${hint}`);
  return exitCodes.inputFault;
};

const refuseName = (name: string | undefined, io: CliIo, language: Language): Promise<number> => {
  const error =
    name === undefined
      ? inputError('usage/no-command', '', { commands: commandNames })
      : inputError('usage/unknown-command', '', { found: name, nearest: nearest(name, commandNames) });
  return refuse(io, [faultOf(programName, error, language)], usage(language));
};

const runCommand = async (
  command: Command,
  argv: readonly string[],
  io: CliIo,
  language: Language,
): Promise<number> => {
  const args = readArguments(command.spec, argv);
  if (!args.ok) {
    const faults = args.error.map((error) => faultOf(programName, error, language));
    return refuse(io, faults, usage(language, command));
  }
  const result = await command.run(args.value, { io, language });
  if (!result.ok) return refuse(io, result.error);
  await io.stdout(result.value);
  return exitCodes.done;
};

const dispatch = async (argv: readonly string[], io: CliIo): Promise<number> => {
  const language = messageLanguage(argv, io.environment);
  const [name, ...rest] = argv;
  const command = commands.find(({ spec }) => spec.name === name);
  const beforeTerminator = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  const wantsHelp = beforeTerminator.some((argument) => argument === '--help' || argument === '-h');
  if ((name !== undefined && helpWords.includes(name)) || (command !== undefined && wantsHelp)) {
    await io.stdout(usage(language, command));
    return exitCodes.done;
  }
  return command === undefined ? refuseName(name, io, language) : runCommand(command, rest, io, language);
};

/**
 * Runs one command line and returns the exit code. Output goes to standard output only when all went well; a fault of
 * the input is explained on standard error, and so is a fault of Adit's own, which ends with 1.
 */
export const run = async (argv: readonly string[], io: CliIo): Promise<number> => {
  try {
    return await dispatch(argv, io);
  } catch (cause) {
    await io.stderr(`${programName}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    return exitCodes.ownFault;
  }
};
