import { type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import { parsePack } from '../../../shared/packs/load';
import type { SignedPack } from '../../../shared/packs/signed-pack';
import { workOut } from '../../app/assessment/reasoner';

/**
 * Tries every rule of a signed pack out, which takes seconds: in the worker. Main has opened the same bytes before and
 * seen that they fit together. Null where nothing is wrong.
 */
export async function checkSignedPack(bytes: Uint8Array): Promise<Reply<never> | null> {
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as SignedPack;
  const pack = parsePack(new Map(Object.entries(files)));
  const problems = pack.ok ? await workOut(pack.value, 'check', {}) : pack.error;
  const [first] = problems;
  if (first === undefined) return null;
  return refuse('pack/unfit', { file: first.file, place: first.place, count: problems.length });
}
