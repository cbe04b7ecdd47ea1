import { describe, expect, it } from 'vitest';
import { type Confidence, confidences, factStatuses } from '../../../../shared/model/ladders';
import { confidenceFrom, leastSure } from '../../../../shared/reasoning/confidence';

const grounds = { base: 'clear', statuses: [], forAuthority: false, couldWorsen: false, couldImprove: false } as const;

describe('confidence', () => {
  it('starts from the rule and never rises', () => {
    for (const base of confidences) expect(confidenceFrom({ ...grounds, base })).toBe(base);
  });

  it('falls by how well the facts are known, and never below what it was', () => {
    const held: Readonly<Record<string, Confidence>> = {
      verified: 'clear',
      stated: 'probable',
      assumed: 'arguable',
      disputed: 'arguable',
    };
    for (const status of factStatuses.slice(0, 4)) {
      expect(confidenceFrom({ ...grounds, statuses: ['verified', status] }), status).toBe(held[status]);
      expect(confidenceFrom({ ...grounds, base: 'open', statuses: [status] }), status).toBe('open');
    }
    expect(confidenceFrom({ ...grounds, statuses: ['stated', 'assumed'] })).toBe('arguable');
    expect(confidenceFrom({ ...grounds, base: 'arguable', statuses: ['stated'] })).toBe('arguable');
  });

  it('is open where an open fact could still turn a finding that is not against the client already', () => {
    expect(confidenceFrom({ ...grounds, couldWorsen: true })).toBe('open');
    expect(confidenceFrom({ ...grounds, forAuthority: true, couldWorsen: true })).toBe('clear');
  });

  it('is at most probable where an open fact could still turn a finding for the client', () => {
    const against = { ...grounds, forAuthority: true, couldImprove: true };
    expect(confidenceFrom(against)).toBe('probable');
    expect(confidenceFrom({ ...against, statuses: ['assumed'] })).toBe('arguable');
    expect(confidenceFrom({ ...grounds, couldImprove: true })).toBe('clear');
  });

  it('of several is that of the least sure', () => {
    expect(leastSure([])).toBe('clear');
    expect(leastSure(['probable', 'open', 'clear'])).toBe('open');
    expect(leastSure(['probable', 'arguable'])).toBe('arguable');
  });
});
