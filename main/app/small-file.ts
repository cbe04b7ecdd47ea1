import { writeAtomically } from '../files/atomic-write';
import { readInputFile } from '../files/read-file';

const SIZE_LIMIT = 65_536;

/** Why a small file could not be read or written. */
export class SmallFileProblem extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'SmallFileProblem';
    this.code = code;
  }
}

/** Reads a small JSON file of main's own; rejects where there is none or it is none. */
export async function readJson(file: string): Promise<unknown> {
  const bytes = await readInputFile(file, SIZE_LIMIT);
  if (!bytes.ok) throw new SmallFileProblem(bytes.error.code);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
}

export async function writeJson(file: string, value: unknown): Promise<void> {
  const written = await writeAtomically(file, new TextEncoder().encode(JSON.stringify(value)));
  if (!written.ok) throw new SmallFileProblem(written.error.code);
}
