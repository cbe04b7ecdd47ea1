import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflateRaw, createInflateRaw } from 'node:zlib';
import { z } from 'zod';
import { vaultKeyOpener } from '../../main/vault/archive/key';
import { readArchive } from '../../main/vault/archive/read-archive';
import type { ArchiveSource } from '../../main/vault/archive/source';
import { chunksOf, streamOf } from '../../main/vault/archive/streams';
import type { WriteArchiveOptions } from '../../main/vault/archive/write-archive';
import { writeArchive } from '../../main/vault/archive/write-archive';
import { full } from './options';
import { type BenchRow, median, row } from './row';

const mib = 1024 * 1024;
const attachmentSize = 10 * mib;
const rounds = full ? 1 : 3;

interface Size {
  readonly records: number;
  readonly attachments: number;
}

/** The goal is set for 100,000 records and 1 GB of attachments. */
const whole: Size = full ? { records: 100_000, attachments: 100 } : { records: 20_000, attachments: 20 };
const tenth = ({ records, attachments }: Size): Size => ({ records: records / 10, attachments: attachments / 10 });

const noise = (): Uint8Array => {
  const bytes = new Uint8Array(mib);
  for (let at = 0; at < mib; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
const piece = noise();

const words = Array.from({ length: 500 }, (_, at) => `${'质押节点存储证明'.slice(at % 5)}${(at * 7919).toString(36)}`);

/** About 2 KB of text that deflates to a little less than half. */
const textAt = (index: number) => {
  let state = index + 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  const title = words[next() % 500];
  return { title, notes: Array.from({ length: 170 }, () => words[next() % 500]).join(' ') };
};

/** They come again, farther apart than deflate looks back: making them anew takes a third of the time measured. */
const texts = Array.from({ length: 1_000 }, (_, at) => textAt(at));

const recordAt = (index: number) => ({
  table: 'matters',
  value: { id: String(index), ...texts[index % texts.length] },
});

async function* each<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

function* records({ records: count }: Size) {
  for (let at = 0; at < count; at += 1) yield recordAt(at);
}

function* content(): Generator<Uint8Array, void> {
  for (let left = attachmentSize; left > 0; left -= mib) yield piece;
}

function* attachments({ attachments: count }: Size) {
  for (let at = 0; at < count; at += 1) yield { id: `a${at}`, open: () => streamOf(each(content())) };
}

const key = new Uint8Array(32).fill(3);
const options: WriteArchiveOptions = {
  app: '0.1.0',
  schema: 1,
  purpose: 'backup',
  created: '2026-11-22T08:00:00Z',
  info: {},
  seal: { key, description: { kind: 'vault', id: 'v', wraps: '' } },
};

const toFile = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = createWriteStream(path);
  for await (const chunk of chunks) if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
};

const ours = (path: string, size: Size): Promise<void> =>
  toFile(path, chunksOf(writeArchive(each(records(size)), each(attachments(size)), options)));

async function* deflated(size: Size): AsyncGenerator<Uint8Array, void> {
  const deflate = createDeflateRaw();
  const feed = async (): Promise<void> => {
    let text = '';
    for (const { value } of records(size)) {
      text += `${JSON.stringify(value)}\n`;
      if (text.length < 256 * 1024) continue;
      if (!deflate.write(text)) await once(deflate, 'drain');
      text = '';
    }
    deflate.end(text);
  };
  const fed = feed();
  yield* deflate;
  await fed;
}

function* stored(size: Size): Generator<Uint8Array, void> {
  for (let at = 0; at < size.attachments; at += 1) yield* content();
}

const peer = async (path: string, size: Size): Promise<void> => {
  await toFile(`${path}.records`, deflated(size));
  await toFile(`${path}.attachments`, each(stored(size)));
};

/** Inflates and parses, and reads the rest: no key, no hash, no schema. */
const peerBack = async (path: string): Promise<void> => {
  let held = '';
  const inflated = createReadStream(`${path}.records`).pipe(createInflateRaw()).setEncoding('utf8');
  for await (const text of inflated) {
    const lines = `${held}${text}`.split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) JSON.parse(line);
  }
  for await (const _chunk of createReadStream(`${path}.attachments`, { highWaterMark: mib }));
};

interface Cost {
  readonly ms: number;
  /** The most memory that the process held meanwhile. */
  readonly mb: number;
}

const costOf = async (work: () => Promise<void>): Promise<Cost> => {
  globalThis.gc?.();
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  clearInterval(timer);
  return { ms, mb: peak / mib };
};

/** Each is done so often, all in turn. */
const inTurn = async <const N extends string>(
  works: Readonly<Record<N, () => Promise<void>>>,
): Promise<Readonly<Record<N, Cost>>> => {
  const all = Object.entries<() => Promise<void>>(works).map(([name, work]) => ({ name, work, costs: [] as Cost[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, work, costs } of all) {
      const cost = await costOf(work);
      costs.push(cost);
      process.stderr.write(`        ${name}: ${cost.ms.toFixed(0)} ms, ${cost.mb.toFixed(0)} MB\n`);
    }
  }
  const middle = (costs: readonly Cost[]): Cost => ({
    ms: median(costs.map(({ ms }) => ms)),
    mb: median(costs.map(({ mb }) => mb)),
  });
  return Object.fromEntries(all.map(({ name, costs }) => [name, middle(costs)])) as Record<N, Cost>;
};

const schema = z.strictObject({ id: z.string(), title: z.string(), notes: z.string() });

/** Ranges of an open file, as main reads them for the vault: Node's own blobs hold on to what was read of them. */
const rangesOf = (file: FileHandle, size: number): ArchiveSource => ({
  size,
  read: async (offset, length) => {
    const bytes = new Uint8Array(Math.min(length, size - offset));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  },
});

const readBack = async (path: string): Promise<void> => {
  const sink = {
    records: () => Promise.resolve(),
    attachment: async (_: string, stream: ReadableStream<Uint8Array>) => {
      for await (const _chunk of chunksOf(stream));
    },
  };
  const file = await open(path);
  const { size } = await file.stat();
  const result = await readArchive(rangesOf(file, size), sink, {
    openKey: vaultKeyOpener('v', key),
    sealedOnly: true,
    schema: 1,
    schemas: () => new Map([['matters', schema]]),
  });
  await file.close();
  if (!result.ok) throw new Error(result.error.code);
};

const memoryRow = (what: string, much: Cost, little: Cost): BenchRow =>
  row({
    name: `peak memory of ${what} with ${(whole.attachments * 10) / 1000} GB of attachments`,
    ours: much.mb,
    peer: little.mb,
    peerName: 'the same with a tenth of records and attachments',
    unit: 'MB resident',
    goal: 1.1,
    growth: Math.log10(much.mb / little.mb),
  });

const exporting = async (path: string): Promise<readonly BenchRow[]> => {
  const { small, more, plain } = await inTurn({
    small: () => ours(`${path}.small`, tenth(whole)),
    more: () => ours(path, whole),
    plain: () => peer(`${path}.peer`, whole),
  });
  const time = row({
    name: `sealed export, ${whole.records} records of 2 KB and ${whole.attachments} attachments of 10 MB`,
    ours: more.ms,
    peer: plain.ms,
    peerName: 'node:zlib deflate-raw and plain write, unsealed',
    unit: 'ms',
    goal: 1.4,
    growth: Math.log10(more.ms / small.ms),
  });
  return [memoryRow('a sealed export', more, small), time];
};

const reading = async (path: string): Promise<readonly BenchRow[]> => {
  const { small, more, plain } = await inTurn({
    small: () => readBack(`${path}.small`),
    more: () => readBack(path),
    plain: () => peerBack(`${path}.peer`),
  });
  const time = row({
    name: 'sealed archive read: every record checked, every byte opened and hashed',
    ours: more.ms,
    peer: plain.ms,
    peerName: 'node:zlib inflate, JSON.parse and plain read, nothing checked',
    unit: 'ms',
    goal: 2.5,
    growth: Math.log10(more.ms / small.ms),
  });
  return [memoryRow('reading a sealed archive', more, small), time];
};

/** The archive that serves backup, export and hand-over, against the practical limit of writing the same bytes. */
export const benchArchive = async (): Promise<readonly BenchRow[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'adit-bench-'));
  try {
    const path = join(folder, 'archive.adit');
    // Warms the code up: what it takes to compile is no part of a large export.
    await ours(path, { records: 1_000, attachments: 1 });
    return [...(await exporting(path)), ...(await reading(path))];
  } finally {
    await rm(folder, { recursive: true });
  }
};
