import { expect, test } from 'vitest';
import type { EvidenceRecord } from '../../../shared/bridge/vault-records';
import { evidenceSchedule, type ScheduledEvidence } from '../../../shared/memo/schedule/evidence-schedule';
import { languages } from '../../../shared/model/languages';
import { inStyle, part, plain, writeParts } from './parts';

const record: EvidenceRecord = { reference: 'E1', title: 'Hosting contract', kind: 'idc-contract' };
const scheduleOf = (evidence: readonly ScheduledEvidence[], lang: (typeof languages)[number] = 'zh') =>
  evidenceSchedule({ lang, matter: 'Shanghai nodes', client: 'Nodeworks', date: '2026-11-26', evidence });

/** The cells of the only row, paragraphs apart by a stroke. */
function cellsOf(piece: ScheduledEvidence, lang: (typeof languages)[number] = 'zh'): readonly string[] {
  const table = scheduleOf([piece], lang).blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return (table.rows[0]?.cells ?? []).map((cell) =>
    cell.map((line) => line.map((run) => (run.kind === 'text' ? run.text : '')).join('')).join('|'),
  );
}

test('a piece is listed with its source, object of proof, pages and three properties', () => {
  const piece = {
    record: {
      ...record,
      sourceDate: '2025-03-01',
      source: '委托人',
      locator: '保险柜',
      purpose: '节点由委托人运行\n电费由房东承担',
      pages: '1-12',
      properties: { authenticity: '与原件核对一致', relevance: '直接证明' },
    },
    proves: [{ label: '矿机软件', page: '2' }],
  };
  expect(cellsOf(piece)).toEqual([
    'E1',
    'Hosting contract|机房托管合同、2025年3月1日',
    '委托人|保险柜',
    '节点由委托人运行|电费由房东承担',
    '1—12',
    '真实性：与原件核对一致|关联性：直接证明',
  ]);
});

test('where the lawyer says nothing, it proves the facts that rest on it, at their pages', () => {
  const proves = [
    { label: 'Mining software', page: '2' },
    { label: 'Pool access', page: '2' },
    { label: 'Power', page: undefined },
  ];
  expect(cellsOf({ record, proves }, 'en').slice(2)).toEqual(['', 'Mining software|Pool access|Power', '2', '']);
});

test('pages that several facts refer to stand in order and each once; words stay as they were given', () => {
  const at = (...pages: readonly string[]) =>
    cellsOf({ record, proves: pages.map((page) => ({ label: 'Power', page })) }, 'zh')[4];
  expect(at('1-6', '5', '2', '12', '9-10', '11')).toBe('1—6、9—12');
  expect(at('3', 'cover', '3')).toBe('3、cover');
});

test('what was removed stays, with the reason, who and when', () => {
  const removed = { reason: 'Privileged', by: 'Li', at: '2026-11-20T08:00:00.000Z' };
  expect(cellsOf({ record: { ...record, removed }, proves: [] }, 'en')[1]).toBe(
    'Hosting contract|IDC contract|Removed by Li on 20 November 2026. Reason: Privileged',
  );
});

test('it is a Word file of its own in every language, without a table of contents', async () => {
  for (const lang of languages) {
    const outline = scheduleOf([{ record, proves: [] }], lang);
    const xml = part(await writeParts(outline), 'word/document.xml');
    expect(inStyle(xml, 'Title')).toEqual([outline.title]);
    expect(plain(xml)).toContain('Hosting contract');
    expect(xml).not.toContain('TOCHeading');
    expect(xml).not.toContain('undefined');
  }
  expect(scheduleOf([]).blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});
