import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputError } from '../../shared/bridge/errors';
import { inputError } from '../../shared/bridge/errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { readProblem } from './path-errors';

/** Far more than a pack has; a wrong folder is noticed instead of being read through. */
const mostFiles = 5000;

/** What keeps a path from being a folder; null where nothing does. */
export const folderProblem = async (folder: string): Promise<InputError | null> => {
  const info = await stat(folder).catch(() => null);
  if (info === null) return inputError('folder/missing', '', {});
  return info.isDirectory() ? null : inputError('folder/not-a-folder', '', {});
};

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** Adds the files below `folder/prefix` to `found`; says whether there was room for all. */
const collect = async (folder: string, prefix: string, found: string[]): Promise<boolean> => {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!(await collect(folder, path, found))) return false;
    } else if (entry.name.endsWith('.json')) {
      found.push(path);
      if (found.length > mostFiles) return false;
    }
  }
  return true;
};

/** The JSON files below a folder, as sorted paths with `/` relative to it. Links to folders are not followed. */
export const listJsonFiles = async (folder: string): Promise<Result<readonly string[], InputError>> => {
  const found: string[] = [];
  try {
    const complete = await collect(folder, '', found);
    return complete ? succeed(found) : fail(inputError('folder/too-many-files', '', { limit: mostFiles }));
  } catch (cause) {
    return fail(readProblem(cause));
  }
};
