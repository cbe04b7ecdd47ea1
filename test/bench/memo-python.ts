import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '../../shared/memo/docx/write-docx';
import type { MemoOutline } from '../../shared/memo/model';
import { peerData } from './memo-peer';

/** The interpreter of the system, where a package of the distribution is found. */
const python = '/usr/bin/python3';
const program = join('test', 'bench', 'memo-peer.py');

/** Which python-docx is on this machine; null where there is none. */
export const pythonDocx = (): string | null => {
  const asked = 'import importlib.metadata as m, docx; print(m.version("python-docx"))';
  try {
    return execFileSync(python, ['-c', asked], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** Makes the memo as python-docx does, so many times, and says how many milliseconds of the processor that took. */
export const pythonMemo = async (outline: MemoOutline): Promise<(times: number) => Promise<number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'adit-bench-'));
  const [packageFile, dataFile] = [join(folder, 'package.docx'), join(folder, 'data.json')];
  writeFileSync(packageFile, await writeDocx({ ...outline, blocks: [], citations: {} }, { preset: 'firm' }));
  writeFileSync(dataFile, JSON.stringify(peerData(outline)));
  return (times) =>
    Promise.resolve(
      Number(execFileSync(python, [program, packageFile, dataFile, String(times)], { encoding: 'utf8' })),
    );
};
