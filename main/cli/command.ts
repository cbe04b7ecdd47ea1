import type { Result } from '../../shared/model/result';
import type { Language } from '../../shared/model/text';
import type { Arguments, CommandSpec } from './arguments';
import type { Fault } from './fault';
import type { CliIo } from './io';

export interface CommandContext {
  readonly io: CliIo;
  /** Of messages; a memo has its own. */
  readonly language: Language;
}

/** One command of `adit`. Its result is what goes to standard output; faults of the input go to standard error. */
export interface Command {
  readonly spec: CommandSpec;
  readonly run: (args: Arguments, context: CommandContext) => Promise<Result<string, readonly Fault[]>>;
}
