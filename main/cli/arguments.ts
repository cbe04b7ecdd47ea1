import { parseArgs } from 'node:util';
import type { InputError } from '../../shared/bridge/errors';
import { inputError } from '../../shared/bridge/errors';
import { isCalendarDate } from '../../shared/model/date';
import { nearest } from '../../shared/model/nearest';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';

/** What may follow an option: nothing, a text, a date, one of several words, or one or more ids. */
export type OptionKind = 'flag' | 'text' | 'date' | 'ids' | readonly string[];

export interface OptionSpec {
  readonly name: string;
  readonly kind: OptionKind;
  /** What follows the option, as the usage shows it. */
  readonly shows?: string;
  readonly required?: boolean;
}

export interface CommandSpec {
  readonly name: string;
  /** The one argument without an option, as the usage shows it; null where there is none. */
  readonly argument: string | null;
  readonly argumentChoices?: readonly string[];
  readonly options: readonly OptionSpec[];
}

export interface Arguments {
  readonly argument: string;
  /** The values given to each option, in order; a flag that is given has one empty value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** A path has a dot or a slash; an id has neither, so several ids can follow one option and a path after them. */
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/i;

const tokensOf = (spec: CommandSpec, argv: readonly string[]) => {
  const options = Object.fromEntries(
    spec.options.map(({ name, kind }) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
};

/** What may follow an option, as usage and messages show it. */
export const showsOf = ({ kind, shows }: OptionSpec): string =>
  shows ?? (typeof kind === 'string' ? '' : kind.join('|'));

const checkValue = (option: OptionSpec, value: string): InputError | null => {
  const place = `--${option.name}`;
  if (option.kind === 'date' && !isCalendarDate(value)) return inputError('value/date', place, { found: value });
  if (typeof option.kind === 'string' || option.kind.includes(value)) return null;
  const options = option.kind;
  return inputError('value/option', place, { found: value, options, nearest: nearest(value, options) });
};

const checkOption = (token: OptionToken, option: OptionSpec, isRepeated: boolean): InputError | null => {
  const place = `--${option.name}`;
  if (option.kind === 'flag') return token.value === undefined ? null : inputError('usage/unwanted-value', place, {});
  const isMissing =
    token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'));
  if (isMissing) return inputError('usage/missing-value', place, { expects: showsOf(option) });
  if (isRepeated && option.kind !== 'ids') return inputError('usage/repeated', place, {});
  return checkValue(option, token.value);
};

/** Gathers the arguments of one command from its tokens. */
class Gatherer {
  readonly problems: InputError[] = [];
  readonly values = new Map<string, string[]>();
  readonly positionals: string[] = [];
  /** The option that takes further ids. */
  #open: string | null = null;

  constructor(readonly spec: CommandSpec) {}

  take(token: Token): void {
    if (token.kind === 'option') this.#takeOption(token);
    else if (token.kind === 'option-terminator') this.#open = null;
    else if (this.#open !== null && idPattern.test(token.value)) this.#keep(this.#open, token.value);
    else this.#takePositional(token.value);
  }

  #takeOption(token: OptionToken): void {
    this.#open = null;
    const option = this.spec.options.find(({ name }) => token.rawName === `--${name}`);
    if (option === undefined) {
      const known = this.spec.options.map(({ name }) => `--${name}`);
      this.problems.push(
        inputError('usage/unknown-option', '', { found: token.rawName, nearest: nearest(token.rawName, known) }),
      );
      return;
    }
    const problem = checkOption(token, option, this.values.has(option.name));
    if (problem !== null) this.problems.push(problem);
    this.#keep(option.name, token.value ?? '');
    if (option.kind === 'ids') this.#open = option.name;
  }

  #takePositional(value: string): void {
    this.#open = null;
    this.positionals.push(value);
  }

  #keep(name: string, value: string): void {
    this.values.set(name, [...(this.values.get(name) ?? []), value]);
  }
}

const argumentProblems = (spec: CommandSpec, positionals: readonly string[]): readonly InputError[] => {
  const [argument, ...more] = positionals;
  const expected = spec.argument === null ? 0 : 1;
  const extra = [...(expected === 0 && argument !== undefined ? [argument] : []), ...more];
  const problems = extra.map((found) => inputError('usage/extra-argument', '', { found }));
  if (spec.argument === null) return problems;
  if (argument === undefined || argument === '')
    return [inputError('usage/missing-argument', spec.argument, {}), ...problems];
  const options = spec.argumentChoices;
  if (options === undefined || options.includes(argument)) return problems;
  return [
    inputError('value/option', '', { found: argument, options, nearest: nearest(argument, options) }),
    ...problems,
  ];
};

/** Reads the arguments that follow the name of a command. Fails with every problem of usage. */
export const readArguments = (spec: CommandSpec, argv: readonly string[]): Result<Arguments, readonly InputError[]> => {
  const gathered = new Gatherer(spec);
  for (const token of tokensOf(spec, argv)) gathered.take(token);
  const absent = spec.options.filter(({ name, required }) => required === true && !gathered.values.has(name));
  const problems = [
    ...gathered.problems,
    ...argumentProblems(spec, gathered.positionals),
    ...absent.map((option) => inputError('usage/missing-argument', `--${option.name} ${showsOf(option)}`, {})),
  ];
  if (problems.length > 0) return fail(problems);
  return succeed({ argument: gathered.positionals[0] ?? '', values: gathered.values });
};
