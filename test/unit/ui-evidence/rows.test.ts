import { expect, test } from 'vitest';
import { evidenceFocus, pageNumber, readFocus } from '../../../renderer/features/evidence/place';
import { arranged, countOf, evidenceRows } from '../../../renderer/features/evidence/rows';
import type { EvidenceRecord } from '../../../shared/bridge/vault-records';
import type { Fact } from '../../../shared/model/fact';

const stored = <V>(id: string, value: V) => ({ id, rev: 1, createdAt: '', updatedAt: '', value });
const piece = (reference: string, more: Partial<EvidenceRecord> = {}) =>
  stored(reference, { reference, title: reference, kind: 'other', ...more });
const file = (id: string) => stored(id, { name: 'a.pdf', bytes: 1, chunks: 1, sha256: 'a'.repeat(64) });

const fact: Fact = { key: 'a', value: 1, status: 'stated', evidence: [{ id: 'E2', page: '4' }, { id: 'E10' }] };
const removed = { reason: 'Privileged', by: 'Li', at: '2026-11-26T00:00:00.000Z' };
const rows = evidenceRows(
  [
    piece('E10', { attachmentId: 'f', sourceDate: '2025-03-01' }),
    piece('E1'),
    piece('E2', { removed, sourceDate: '2024-01-01' }),
  ],
  [file('f')],
  [{ fact, instance: null }],
);
const numbers = (list: readonly (typeof rows)[number][]) => list.map(({ record }) => record.value.reference);

test('a piece is a file, a reference without one, or what was taken out, with the facts that rest on it', () => {
  expect(rows.map(({ standing, links }) => [standing, links.length])).toEqual([
    ['file', 1],
    ['reference', 0],
    ['removed', 1],
  ]);
  expect(rows[2]?.links).toEqual([{ fact, instance: null, page: '4' }]);
});

test('a filter leaves what it names, and an order has the number behind it', () => {
  expect(numbers(arranged(rows, 'all', 'reference'))).toEqual(['E1', 'E2', 'E10']);
  expect(numbers(arranged(rows, 'all', 'sourceDate'))).toEqual(['E2', 'E10', 'E1']);
  expect(numbers(arranged(rows, 'all', 'links'))).toEqual(['E1', 'E2', 'E10']);
  expect(numbers(arranged(rows, 'removed', 'reference'))).toEqual(['E2']);
  // What was taken out needs no fact any more.
  expect(numbers(arranged(rows, 'unlinked', 'reference'))).toEqual(['E1']);
  expect(countOf(rows, 'linked')).toBe(2);
});

test('a place among the evidence is found again in the route, whatever the number looks like', () => {
  for (const place of [
    { reference: 'E1', page: null },
    { reference: 'E1', page: 12 },
    { reference: 'a@b', page: 3 },
  ]) {
    expect(readFocus(evidenceFocus(place))).toEqual(place);
  }
  expect(readFocus(undefined)).toBeNull();
  expect(['2', 'p. 17, second paragraph', '', 'annex'].map(pageNumber)).toEqual([2, 17, 1, 1]);
});
