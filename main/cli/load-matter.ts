import { resolve } from 'node:path';
import type { Matter } from '../../shared/model/matter';
import { matterSizeLimit, readMatter } from '../../shared/model/read-matter';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { builtInPacks, packById } from '../../shared/packs/index';
import type { Pack } from '../../shared/packs/schema';
import { readInputFile } from '../files/read-file';
import type { CommandContext } from './command';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** A matter with the law that it names. */
interface Loaded {
  readonly matter: Matter;
  readonly pack: Pack;
}

/** Reads a matter file. Fails with every fault, each with the file and the place in it. */
export const loadMatter = async (
  path: string,
  { io, language }: CommandContext,
): Promise<Result<Loaded, readonly Fault[]>> => {
  const bytes = await readInputFile(resolve(io.cwd, path), matterSizeLimit);
  if (!bytes.ok) return fail([faultOf(path, bytes.error, language)]);
  const matter = readMatter(bytes.value, ...builtInPacks);
  if (!matter.ok) return fail(matter.error.map((error) => faultOf(path, error, language)));
  // A matter that was read names a pack that is there.
  const pack = packById(builtInPacks, matter.value.pack) ?? builtInPacks[0];
  return succeed({ matter: matter.value, pack });
};
