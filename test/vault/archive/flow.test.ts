import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../main/vault/archive/read-archive';
import { chunksOf, streamOf } from '../../../main/vault/archive/streams';
import { writeArchive } from '../../../main/vault/archive/write-archive';
import { collect, each, Kept, label, noise, outcomeOf, readOptions, seal, small, write } from './kit';

const mib = 1024 * 1024;

/** Attachments that are made as they are read, and counted. */
const counting = (count: number, bytes: number) => {
  const made = { bytes: 0, open: 0, closed: 0 };
  const piece = noise(mib);
  const attachments = function* () {
    for (let at = 0; at < count; at += 1) {
      const content = function* () {
        made.open += 1;
        try {
          for (let left = bytes; left > 0; left -= mib) {
            made.bytes += Math.min(left, mib);
            yield piece.subarray(0, Math.min(left, mib));
          }
        } finally {
          made.closed += 1;
        }
      };
      yield { id: `a${at}`, open: () => streamOf(each(content())) };
    }
  };
  return { made, attachments };
};

const held = async (count: number, bytes: number): Promise<{ peak: number; total: number }> => {
  const { made, attachments } = counting(count, bytes);
  let [out, peak] = [0, 0];
  for await (const chunk of chunksOf(writeArchive(each([]), each(attachments()), { ...label, seal }))) {
    out += chunk.length;
    peak = Math.max(peak, made.bytes - out);
  }
  return { peak, total: out };
};

describe('memory', () => {
  it('holds the same few megabytes while writing 10 and 100 MB', async () => {
    const [little, much] = [await held(1, 10 * mib), await held(10, 10 * mib)];
    expect(much.total).toBeGreaterThan(100 * mib);
    expect(much.peak).toBeLessThan(16 * mib);
    expect(much.peak).toBeLessThanOrEqual(little.peak + 2 * mib);
  });

  it('holds the same few megabytes while reading 100 MB into a slow sink', async () => {
    const { attachments } = counting(4, 25 * mib);
    const file = new Blob([await collect(writeArchive(each([]), each(attachments()), { ...label, seal }))]);
    let [given, taken, peak] = [0, 0, 0];
    const asked = new Set<number>();
    const source = {
      size: file.size,
      read: async (at: number, length: number) => {
        // A chunk may be asked for again after it was let go; it is held once.
        if (!asked.has(at)) given += length;
        asked.add(at);
        peak = Math.max(peak, given - taken);
        return new Uint8Array(await file.slice(at, at + length).arrayBuffer());
      },
    };
    const sink = {
      records: () => Promise.resolve(),
      attachment: async (_: string, content: ReadableStream<Uint8Array>) => {
        for await (const chunk of chunksOf(content)) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          taken += chunk.length;
        }
      },
    };
    expect((await readArchive(source, sink, readOptions)).ok).toBe(true);
    expect(taken).toBe(100 * mib);
    expect(peak).toBeLessThan(16 * mib);
  });
});

describe('cancelling', () => {
  it('ends writing by signal, and closes the sources', async () => {
    const { made, attachments } = counting(5, 20 * mib);
    const controller = new AbortController();
    const stream = writeArchive(each(small.records), each(attachments()), {
      ...label,
      seal,
      signal: controller.signal,
      onProgress: ({ bytes }) => {
        if (bytes > 5 * mib) controller.abort();
      },
    });
    await expect(collect(stream)).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made.bytes).toBeLessThan(20 * mib);
    expect(made.closed).toBe(made.open);
  });

  it('ends writing when the reader leaves, and closes the sources', async () => {
    const { made, attachments } = counting(5, 20 * mib);
    const reader = writeArchive(each([]), each(attachments()), { ...label, seal }).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const soFar = made.bytes;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made.bytes).toBe(soFar);
    expect(made.closed).toBe(made.open);
  });

  it('does not begin where the signal was aborted before', async () => {
    const signal = AbortSignal.abort();
    await expect(write(small, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await outcomeOf(await write(small), { signal })).toBe('archive/cancelled');
  });

  it('ends reading at any point with a value', async () => {
    const records = Array.from({ length: 3000 }, (_, at) => ({ table: 'facts', value: { id: `${at}`, value: null } }));
    const file = await write({ records, attachments: new Map([['a', noise(5 * mib)]]) });
    for (const at of [1, 60_000, 2 * mib, 4 * mib]) {
      const controller = new AbortController();
      const options = {
        signal: controller.signal,
        onProgress: ({ bytes }: { bytes: number }) => {
          if (bytes >= at) controller.abort();
        },
      };
      expect(await outcomeOf(file, options)).toBe('archive/cancelled');
    }
  });
});

describe('a sink', () => {
  it('has its own failures passed on, from wherever they come', async () => {
    const file = new Blob([await write({ ...small, attachments: new Map([['a', noise(4 * mib)]]) })]);
    const broken = () => Promise.reject(new Error('disk full'));
    for (const part of ['begin', 'records', 'attachment']) {
      const sink = Object.assign(new Kept(), { [part]: broken });
      await expect(readArchive(file, sink, readOptions)).rejects.toThrow('disk full');
    }
    const late = Object.assign(new Kept(), {
      attachment: async (_: string, content: ReadableStream<Uint8Array>) => {
        const reader = content.getReader();
        await reader.read();
        throw new Error('disk full');
      },
    });
    await expect(readArchive(file, late, readOptions)).rejects.toThrow('disk full');
  });

  it('hears of progress up to the whole', async () => {
    const file = await write(small);
    const seen: number[] = [];
    await outcomeOf(file, { onProgress: ({ bytes, total }) => seen.push(bytes / total) });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('is told of an unreadable source by a value', async () => {
    const source = { size: 5000, read: () => Promise.reject(new TypeError('gone')) };
    expect(await outcomeOf(source)).toBe('archive/unreadable');
  });
});
