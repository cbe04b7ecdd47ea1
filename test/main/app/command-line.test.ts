import { expect, test } from 'vitest';
import { commandLineOf } from '../../../main/app/command-line';
import { commandNames } from '../../../main/cli/command-names';

test('a command as the first argument is for the command line, with all that follows', () => {
  for (const name of commandNames)
    expect(commandLineOf([name, 'a.json', '--lang', 'ru'])).toEqual([name, 'a.json', '--lang', 'ru']);
  expect(commandLineOf(['--help'])).toEqual(['--help']);
});

test('behind the mark everything is: an unknown command is a fault, and no reason to open the desk', () => {
  expect(commandLineOf(['--cli', 'asess', 'a.json'])).toEqual(['asess', 'a.json']);
  expect(commandLineOf(['--cli'])).toEqual([]);
});

test('anything else opens the desk: nothing, a file, a switch, a command that is not the first word', () => {
  for (const args of [[], ['/home/lawyer/matter.adit'], ['--adit-data=/srv', 'verify'], ['C:\\verify']]) {
    expect(commandLineOf(args)).toBeNull();
  }
});
