import { resolve } from 'node:path';
import type { Matter } from '../../shared/model/matter';
import { matterSizeLimit, readMatter } from '../../shared/model/read-matter';
import type { Result } from '../../shared/model/result';
import { fail } from '../../shared/model/result';
import type { Pack } from '../../shared/packs/schema';
import { readInputFile } from '../files/read-file';
import type { CommandContext } from './command';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** Reads a matter file. Fails with every fault, each with the file and the place in it. */
export const loadMatter = async (
  path: string,
  pack: Pack,
  { io, language }: CommandContext,
): Promise<Result<Matter, readonly Fault[]>> => {
  const bytes = await readInputFile(resolve(io.cwd, path), matterSizeLimit);
  if (!bytes.ok) return fail([faultOf(path, bytes.error, language)]);
  const matter = readMatter(bytes.value, pack);
  return matter.ok ? matter : fail(matter.error.map((error) => faultOf(path, error, language)));
};
