import { writeDocx } from '../../shared/memo/docx/write-docx';
import type { MemoOutline } from '../../shared/memo/model';
import { peerData, peerMemo, peerTemplate } from './memo-peer';
import { pythonDocx, pythonMemo } from './memo-python';
import { memoOfTenPages } from './memo-text';
import { full } from './options';
import { processorTime } from './processor-time';
import { type BenchRow, median, row } from './row';

const peerName = 'docxtemplater 3.71.0 with pizzip 3.3.0, the same text, footnotes as paragraphs';
const rounds = 5;
const many = full ? 200 : 40;

type Work = () => Promise<void>;

const repeat =
  (times: number, work: Work): Work =>
  async () => {
    for (let time = 0; time < times; time += 1) await work();
  };

const timing = (times: number, work: Work) => () => processorTime(repeat(times, work));

interface Pair {
  readonly ours: number;
  readonly peer: number;
}

/** Medians of both, in alternating order. */
const compare = async (ours: () => Promise<number>, peer: () => Promise<number>): Promise<Pair> => {
  const costs: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) costs[side].push(await (side === 'ours' ? ours : peer)());
  }
  return { ours: median(costs.ours), peer: median(costs.peer) };
};

const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** The highest memory above where it began, looked at after each memo. MiB. */
const peakOf =
  (one: Work) =>
  async (times: number): Promise<number> => {
    globalThis.gc?.();
    const start = held();
    let peak = 0;
    for (let time = 0; time < times; time += 1) {
      await one();
      peak = Math.max(peak, held() - start);
    }
    return peak;
  };

const ourMemo =
  (outline: MemoOutline): Work =>
  async () => {
    await writeDocx(outline, { preset: 'firm' });
  };

const theirMemo = async (outline: MemoOutline): Promise<Work> => {
  const template = await peerTemplate(outline);
  const data = peerData(outline);
  return () => {
    peerMemo(template, data);
    return Promise.resolve();
  };
};

/** The same memos against python-docx, where this machine has it. */
const againstPython = async (): Promise<BenchRow[]> => {
  const version = pythonDocx();
  if (version === null) {
    process.stdout.write('left out: /usr/bin/python3 has no python-docx\n');
    return [];
  }
  const measure = async (name: string, tens: number, times: number, goal: number): Promise<BenchRow> => {
    const outline = memoOfTenPages(tens);
    const python = await pythonMemo(outline);
    const { ours, peer } = await compare(timing(times, ourMemo(outline)), () => python(times));
    const peerName = `python-docx ${version} on the same package, footnotes as paragraphs`;
    return row({
      name,
      ours: ours / times,
      peer: peer / times,
      peerName,
      unit: 'ms of processor time',
      goal,
      growth: null,
    });
  };
  return [await measure('one memo of ten pages', 1, 10, 1), await measure('one memo of a hundred pages', 10, 1, 0.8)];
};

const growth = (large: number, small: number): number => Math.log10(large / small);

/** Memos of ten pages against a template engine that people know: one, two hundred, and the memory for these. */
export const benchMemo = async (): Promise<BenchRow[]> => {
  const outline = memoOfTenPages();
  const ours = ourMemo(outline);
  const peer = await theirMemo(outline);
  await repeat(20, ours)();
  await repeat(20, peer)();
  const one = await compare(timing(10, ours), timing(10, peer));
  const long = ourMemo(memoOfTenPages(10));
  const peerOfLong = await theirMemo(memoOfTenPages(10));
  const hundred = await compare(timing(5, long), timing(5, peerOfLong));
  const longest = await processorTime(ourMemo(memoOfTenPages(100)));
  const batch = await compare(timing(many, ours), timing(many, peer));
  const large = await processorTime(repeat(many * 10, ours));
  const memory = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    memory.ours.push(await peakOf(ours)(many));
    memory.peer.push(await peakOf(peer)(many));
  }
  const peaks = { ours: median(memory.ours), peer: median(memory.peer) };
  const largePeak = await peakOf(ours)(many * 10);
  return [
    row({
      name: 'one memo of ten pages',
      ours: one.ours / 10,
      peer: one.peer / 10,
      peerName,
      unit: 'ms of processor time',
      goal: 1,
      growth: growth(hundred.ours / 5, one.ours / 10),
    }),
    row({
      name: 'one memo of a hundred pages',
      ours: hundred.ours / 5,
      peer: hundred.peer / 5,
      peerName,
      unit: 'ms of processor time',
      goal: 0.8,
      growth: growth(longest, hundred.ours / 5),
    }),
    row({
      name: `${many} memos of ten pages`,
      ...batch,
      peerName,
      unit: 'ms of processor time',
      goal: 1,
      growth: growth(large, batch.ours),
    }),
    row({
      name: `memory for ${many} memos of ten pages`,
      ...peaks,
      peerName,
      unit: 'MiB',
      goal: 1.2,
      growth: growth(largePeak, peaks.ours),
    }),
    ...(await againstPython()),
  ];
};
