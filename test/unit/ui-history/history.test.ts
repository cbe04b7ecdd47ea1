import { expect, it } from 'vitest';
import type { Say } from '../../../renderer/app/texts-type';
import { isAction, kindOf, kinds } from '../../../renderer/features/history/actions';
import { csvOf } from '../../../renderer/features/history/csv';
import { actionWords, recordWords } from '../../../renderer/features/history/entry-words';
import type { en } from '../../../renderer/features/history/texts/en';

const say = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as Say<typeof en>;

it('knows the kinds of a matter before those of the vault', () => {
  expect(kinds[0]).toBe('facts');
  expect(kinds.at(-1)).toBe('vault');
  expect(kindOf('facts.set')).toBe('facts');
});

it('has words for what this release writes, and says so of what a later one wrote', () => {
  expect(['evidence.create', 'evidence.withdraw', 'matters.handOut', 'attachments.handOut'].every(isAction)).toBe(true);
  expect(actionWords('evidence.create', say)).toContain('action.evidence.create');
  expect(actionWords('evidence.compare', say)).toContain('evidence.compare');
});

it('names the records that are still there', () => {
  const record = (id: string) => ({ table: 'tasks', id, rev: 1 });
  const entry = { revision: 1, at: '', by: '', action: 'tasks.save', matterId: null, records: ['a', 'b'].map(record) };
  expect(recordWords(entry, new Map([['a', 'Ask']]))).toBe('Ask');
  expect(recordWords(entry, new Map())).toBe('');
});

it('writes a table that a spreadsheet reads as it is, and runs nothing of it', () => {
  const bytes = csvOf([
    ['When', 'What'],
    ['2026', 'a "quoted", part\nof text'],
    ['=1+1', '@cell'],
    ['＝1', 'a\u202eb'],
  ]);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    'When,What\r\n2026,"a ""quoted"", part\nof text"\r\n\'=1+1,\'@cell\r\n\'＝1,a\ufffdb\r\n',
  );
});
