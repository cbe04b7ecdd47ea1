import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { readFile } from './parts';
import { sample } from './sample';
import { habits, type Parts } from './word-habits';

const written = unzipSync(await writeDocx(sample, { preset: 'firm' }));
const asText: Parts = Object.fromEntries(Object.entries(written).map(([path, bytes]) => [path, strFromU8(bytes)]));
const fileOf = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));

/** A lawyer's edit of one sentence, made in the file before a word processor saves it. */
const lawyersEdit = (parts: Parts): Parts => ({
  ...parts,
  'word/document.xml': (parts['word/document.xml'] ?? '').replace(
    'whether money is raised',
    'whether funds are raised',
  ),
});

/** Habits that write other signs: told apart, as no change of words. */
const ofSigns: ReadonlySet<string> = new Set([
  'quotes made straight',
  'quotes curled',
  'full-width signs',
  'half-width signs',
  'spaces of another width',
]);

/** A habit that sets every word in italics, as a lawyer may. */
const inItalics = 'formatting alone, tracked';

const changesIn = async (parts: Parts) => {
  const { differences } = await readFile(fileOf(parts), sample);
  return differences.map(({ kind, block, after }) => ({ kind, block, after }));
};

describe('a file as word processors save it', () => {
  it.each(Object.entries(habits))('%s: nobody edited it, and it differs in no word', async (name, habit) => {
    const parts = habit(asText);
    expect(parts['word/document.xml']).not.toBe('');
    expect(Object.entries(parts).some(([path, xml]) => asText[path] !== xml)).toBe(true);
    expect(await changesIn(parts)).toEqual([]);
    const { signs, forms, margins } = await readFile(fileOf(parts), sample);
    expect(signs.length > 0).toBe(ofSigns.has(name));
    const looks = forms.flatMap(({ changes }) => changes.map((one) => (one.kind === 'form' ? one.to : one.emphasis)));
    expect(new Set(looks)).toEqual(new Set(name === inItalics ? ['italic'] : []));
    expect(margins).toEqual([]);
  });

  it.each(Object.entries(habits))('%s: edited in one sentence, it differs in that one', async (_name, habit) => {
    expect(await changesIn(habit(lawyersEdit(asText)))).toEqual([
      { kind: 'changed', block: 'law.two.text', after: expect.stringContaining('funds') },
    ]);
  });
});

it('comments are read from a file with threads of them, each at its place', async () => {
  const habit = habits['comments in parts that extend them'] ?? ((parts: Parts) => parts);
  const { comments } = await readFile(fileOf(habit(asText)), sample);
  expect(comments).toEqual([
    { id: '7', author: 'Li Si', text: 'Is it so?', block: 'title' },
    { id: '8', author: 'Wang Wu', text: 'It is.', block: null },
  ]);
});
