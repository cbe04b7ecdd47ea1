import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, daysOf, lawSpans, matterSpans } from '../../../renderer/features/timeline/model';
import { moved, place, stretchOf, ticksOf, viewOf, zoomed } from '../../../renderer/features/timeline/view';
import { memoContext } from '../../../shared/memo/context';
import { memoInput } from '../../fixtures/memo';
import { anyDay } from '../../fixtures/random-matters';

const law = memoContext(memoInput({ asOf: '2026-02-07', lang: 'en' }));

describe('the stretch of time in sight', () => {
  const view = viewOf(['2024-01-01', '2026-01-01']);

  it('has a margin around its days, and keeps its middle when it is made longer', () => {
    expect(place(view, '2024-01-01')).toBeGreaterThan(0);
    expect(place(view, '2026-01-01')).toBeLessThan(100);
    expect(place(zoomed(view, 2), '2025-01-01')).toBeCloseTo(place(view, '2025-01-01'), 0);
    expect(place(moved(view, 0.5), '2026-01-01')).toBeCloseTo(place(view, '2026-01-01') - 50, 6);
  });

  it('cuts a span to what is in sight, and says where nothing is', () => {
    expect(stretchOf(view, '1996-01-01', null)).toEqual({ start: 0, width: 100 });
    expect(stretchOf(view, null, '2025-01-01')?.start).toBe(0);
    expect(stretchOf(view, '1996-01-01', '2020-01-01')).toBeNull();
    expect(stretchOf(view, '2030-01-01', null)).toBeNull();
  });

  it('never has more ticks than fit, in order and in sight, whatever is looked at', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, factor) => {
        const seen = zoomed(viewOf([a, b]), factor);
        const places = ticksOf(seen).map(({ date }) => place(seen, date));
        expect(places.length).toBeLessThanOrEqual(9);
        expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
        expect([...places].sort((x, y) => x - y)).toEqual(places);
      }),
    );
  });
});

describe('the law beside the matter', () => {
  it('shows how each authority stood on the day, newest first', () => {
    const spans = lawSpans(law, 'all');
    const find = (id: string) => spans.find((span) => span.id === id);
    expect(find('yinfa-2021-237')).toMatchObject({ from: '2021-09-24', to: '2026-02-06', standing: 'repealed' });
    expect(find('yinfa-2026-42')).toMatchObject({ from: '2026-02-06', to: null, standing: 'in-force' });
    expect(find('ndrc-1283-2021')).toMatchObject({ from: '2021-09-24', to: null, standing: 'in-force' });
    expect(find('ndrc-1283-2021')?.fromWords).toBe('24 September 2021');
    expect(find('guangdong-mining-equipment-notice-2022')?.fromWords).toBe('about August 2022');
    expect(spans.map(({ from }) => from)).toEqual(
      spans
        .map(({ from }) => from)
        .sort()
        .reverse(),
    );
  });

  it('shows of the whole law what the results rest on', () => {
    const cited = lawSpans(law, 'cited').map(({ id }) => id);
    expect(cited).toContain('ndrc-1283-2021');
    expect(cited.length).toBeLessThan(lawSpans(law, 'all').length);
  });

  it('parts the activity where the law turned, and takes its dates from the facts', () => {
    const started = law.facts.get('activity.startedOn')?.value;
    expect(matterSpans(law)[0]).toEqual({ id: 'activity.startedOn', from: started, to: null });
    for (const { periods } of bandsOf(law)) {
      expect(periods[0]?.from).toBe(started);
      expect(periods.at(-1)?.from).toBe('2026-02-06');
    }
  });

  it('begins at the days of the matter, and of the law where the matter has none', () => {
    expect(daysOf(law, [])).toContain('2026-02-07');
    const bare = memoContext({ ...memoInput({ asOf: '2026-02-07' }), matter: { ...law.matter, facts: [] } });
    expect(daysOf(bare, [{ id: 'e', title: 'E', sourceDate: '2020-02-02' }])).toContain('2020-02-02');
  });
});
