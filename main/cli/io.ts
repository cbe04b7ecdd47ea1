import type { IsoDate } from '../../shared/model/date';

/** What the command line needs of the world around it. */
export interface CliIo {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when the text has left the process, or nobody reads it any more. */
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly today: () => IsoDate;
}
