import type { Result } from '../../../shared/model/result';
import { parsePack } from '../../../shared/packs/load';
import type { PackProblem } from '../../../shared/packs/problem';
import type { Pack } from '../../../shared/packs/schema';

/** The path of a file within the folder that was chosen. */
const withinFolder = ({ webkitRelativePath, name }: File): string =>
  webkitRelativePath === '' ? name : webkitRelativePath.slice(webkitRelativePath.indexOf('/') + 1);

async function contentOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    // What is no JSON is no part of a pack: the form says so.
    return null;
  }
}

/** Reads a pack from the files of a folder. To be compared it need not fit together; it must have the form of one. */
export async function readPack(files: readonly File[]): Promise<Result<Pack, readonly PackProblem[]>> {
  const parts = files.filter(({ name }) => name.endsWith('.json'));
  const contents = await Promise.all(parts.map(async (file) => [withinFolder(file), await contentOf(file)] as const));
  return parsePack(new Map(contents));
}
