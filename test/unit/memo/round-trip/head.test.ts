import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { canTake } from '../../../../shared/memo/round-trip/difference';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { firmTemplate, para } from '../../../fixtures/firm-template';
import { memoOf } from '../../../fixtures/memo';
import { baseOf, editedFile, readFile } from './parts';
import { sample } from './sample';

const typed = '<w:p><w:r><w:t>Privileged. Read at counsel’s desk.</w:t></w:r></w:p>';
const title = /<w:p><w:pPr><w:pStyle w:val="Title"\/>.*?<\/w:p>/s;
const head = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*The partners.*?<\/w:sdt>/s;

const read = async (edit: (xml: string) => string, memo = sample) => readFile(await editedFile(edit, {}, memo), memo);
const told = async (edit: (xml: string) => string, memo = sample) =>
  (await read(edit, memo)).differences.map(({ kind, block, taking }) => [kind, block, taking].join(' '));

describe('text that was typed at the head of a memo', () => {
  it.each([
    ['before the title', (xml: string) => xml.replace('<w:body>', `<w:body>${typed}`)],
    ['between the title and the first lines', (xml: string) => xml.replace(title, (found) => found + typed)],
  ])('%s is said to come after the first lines, and does', async (_where, edit) => {
    const { differences } = await read(edit);
    expect(differences.map(({ kind, taking }) => [kind, taking])).toEqual([['new', 'head']]);
    const kept = takeIn(keepMemo(sample), differences, { base: await baseOf(sample), newId: () => 'own' });
    expect(
      composeOutline(kept)
        .blocks.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['heading', 'own', 'answer']);
  });

  it('keeps its order, and has its own place after the first lines and where these were taken out', async () => {
    const second = typed.replace('Privileged', 'Second');
    const both = await read((xml) =>
      xml.replace('<w:body>', `<w:body>${typed}`).replace(title, (found) => found + second),
    );
    let count = 0;
    const newId = () => {
      count += 1;
      return `own-${count}`;
    };
    const kept = takeIn(keepMemo(sample), both.differences, { base: await baseOf(sample), newId });
    expect(
      composeOutline(kept)
        .blocks.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['heading', 'own-1', 'own-2']);
    expect(await told((xml) => xml.replace(head, (found) => found + typed))).toEqual(['new  place']);
    expect(await told((xml) => xml.replace(head, typed))).toEqual(['new  place', 'vanished heading place']);
  });

  it('is told of a block that was moved there as well', async () => {
    const lead = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*On the facts known.*?<\/w:sdt>/s;
    const move = (xml: string) => {
      const [control = ''] = lead.exec(xml) ?? [];
      return xml.replace(control, '').replace('<w:body>', `<w:body>${control}`);
    };
    expect(await told(move)).toEqual(['moved answer.lead head']);
  });
});

describe('what a memo writes at its head by itself', () => {
  it('is told where it was taken out, and cannot be', async () => {
    const { differences } = await read((xml) => xml.replace(title, ''));
    expect(differences.map(({ id, taking, before }) => [id, taking, before])).toEqual([
      ['vanished-title', 'frame', sample.title],
    ]);
    expect(differences.some(canTake)).toBe(false);
    expect(takeIn(keepMemo(sample), differences, { base: await baseOf(sample), newId: () => 'own' })).toEqual(
      keepMemo(sample),
    );
  });

  it('is told of the line on gaps as well', async () => {
    const memo = memoOf({ lang: 'en' });
    const draft = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*<w:pStyle w:val="(?:Memo)?Remark"\/>.*?<\/w:sdt>/s;
    expect(await told((xml) => xml.replace(draft, ''), memo)).toEqual(['vanished heading.draft frame']);
  });

  it('is not missed where the template of the firm says it', async () => {
    const template = readTemplate(firmTemplate({ body: para('{{title}}') + para('{{memo}}') }));
    if (!template.ok) throw new Error(JSON.stringify(template.error));
    const use = { template: template.value, client: 'A', author: 'B' };
    const file = await writeDocx(sample, { preset: 'firm', template: use });
    expect((await readFile(file, sample)).differences).toEqual([]);
    const parts = unzipSync(file);
    const without = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      /<w:sdt>(?:(?!<w:sdt>).)*Legal Memorandum.*?<\/w:sdt>/s,
      '',
    );
    const { differences } = await readFile(zipSync({ ...parts, 'word/document.xml': strToU8(without) }), sample);
    expect(differences.map(({ id }) => id)).toEqual(['vanished-title']);
  });
});
