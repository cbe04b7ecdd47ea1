import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { stylesOnly } from '../../fixtures/firm-template';
import { largeInput, largeMemo } from '../../fixtures/large-matter';
import { part, partsOf } from './parts';

const memoOf = (times: number) => composeOutline(largeMemo(largeInput(times), times));

describe('a memo of about three hundred pages', () => {
  const memo = memoOf(1);
  const template = readTemplate(stylesOnly());
  if (!template.ok) throw new Error('the template is refused');

  it.each([
    ['in a layout', {}],
    ['in a template', { template: { template: template.value, client: '甲' } }],
  ])('is written %s, tells how far it is, and is the same file as without being asked', async (_name, more) => {
    const shares: number[] = [];
    const onShare = (share: number) => Promise.resolve(void shares.push(share));
    const file = await writeDocx(memo, { preset: 'firm', ...more, onShare });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    const parts = partsOf(file);
    expect(part(parts, 'word/footnotes.xml').split('<w:footnote w:id=').length).toBeGreaterThan(300);
    expect(part(parts, 'word/document.xml').split('<w:tr>').length).toBeGreaterThan(4_500);
    expect(Buffer.compare(file, await writeDocx(memo, { preset: 'firm', ...more }))).toBe(0);
  });

  it('is stopped by whoever waits for it', async () => {
    const stopping = new AbortController();
    let heard = 0;
    const onShare = (): Promise<void> => {
      heard += 1;
      if (heard === 3) stopping.abort();
      stopping.signal.throwIfAborted();
      return Promise.resolve();
    };
    await expect(writeDocx(memo, { preset: 'firm', onShare })).rejects.toThrow('aborted');
    expect(heard).toBe(3);
  });
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** The most that cannot be let go of while a memo is written, and the length of its text. */
const heldWhileWriting = async (times: number) => {
  const memo = memoOf(times);
  const { length } = part(partsOf(await writeDocx(memo, { preset: 'firm' })), 'word/document.xml');
  held();
  const start = held();
  let most = 0;
  const onShare = (share: number): Promise<void> => {
    if (share > 0.8) most = Math.max(most, held() - start);
    return Promise.resolve();
  };
  await writeDocx(memo, { preset: 'firm', onShare });
  return { most, length };
};

it('a memo holds no more memory while it is written than its own text takes, however long it is', async () => {
  const small = await heldWhileWriting(0.25);
  const large = await heldWhileWriting(1);
  expect(large.length).toBeGreaterThan(3 * small.length);
  expect(large.most).toBeLessThan(2 * large.length);
  expect(small.most).toBeLessThan(2 * small.length + 2 ** 20);
});
