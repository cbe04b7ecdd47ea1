import { expect, it } from 'vitest';
import { NO_FILTER } from '../../../renderer/features/matters/filtering';
import { countHidden, type MatterFilter, matching } from '../../../renderer/features/matters/match';
import { listedMatter as matter } from '../../fixtures/listed-matter';

const TODAY = '2026-11-26';

const findings = { industrial: 'grey', financial: 'permitted', operational: 'in-order' } as const;
const all = [
  matter('Late', { dueOn: '2026-11-25', assignees: ['Li', 'Wang'] }),
  matter('Today', { dueOn: TODAY, findings }),
  matter('Week', { dueOn: '2026-12-03', assignees: ['Wang'] }),
  matter('Month', { dueOn: '2026-12-27', state: 'closed' }),
  matter('Other law', { pack: 'other', findings: { ...findings, industrial: 'mining' } }),
];

const found = (filter: Partial<MatterFilter>) =>
  matching(all, { ...NO_FILTER, ...filter }, TODAY).map(({ title }) => title);

it('lets everything through where nothing is asked', () => {
  expect(matching(all, NO_FILTER, TODAY)).toBe(all);
});

it('finds by the next deadline, counting the days themselves', () => {
  expect(found({ due: 'overdue' })).toEqual(['Late']);
  expect(found({ due: 'week' })).toEqual(['Today', 'Week']);
  expect(found({ due: 'month' })).toEqual(['Today', 'Week', 'Month']);
  expect(found({ due: 'none' })).toEqual(['Other law']);
});

it('finds by the finding of one limb without regard to the others, and what was not assessed', () => {
  const by = (limbs: Partial<MatterFilter['findings']>) => found({ findings: { ...NO_FILTER.findings, ...limbs } });
  expect(by({ industrial: 'mining' })).toEqual(['Other law']);
  expect(by({ financial: 'permitted' })).toEqual(['Today', 'Other law']);
  expect(by({ industrial: 'grey', operational: 'barred' })).toEqual([]);
  expect(by({ industrial: 'none' })).toEqual(['Late', 'Week', 'Month']);
});

it('finds by who works on it, under which law, and by everything together', () => {
  expect(found({ assignee: 'Wang' })).toEqual(['Late', 'Week']);
  expect(found({ pack: 'other' })).toEqual(['Other law']);
  expect(found({ assignee: 'Wang', due: 'week', text: 'ＷＥＥＫ node' })).toEqual(['Week']);
  expect(found({ state: 'closed', due: 'month' })).toEqual(['Month']);
  expect(countHidden({ ...NO_FILTER, text: 'x', due: 'none', assignee: 'Li' })).toBe(2);
});
