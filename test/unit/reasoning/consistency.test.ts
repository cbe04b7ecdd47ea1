import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { inconsistenciesIn } from '../../../shared/reasoning/consistency';
import { matterOf } from '../../fixtures/matters';

const asOf = '2026-11-22';
const found = (facts: Parameters<typeof matterOf>[0], status: 'verified' | 'stated' = 'stated') =>
  inconsistenciesIn(cnMining, matterOf(facts, status), asOf);
const kinds = (facts: Parameters<typeof matterOf>[0]) => found(facts).map(({ kind }) => kind);

describe('a matter at odds with itself', () => {
  it('has answers that rule each other out', () => {
    const [one] = found({ 'tech.mechanism': 'pow', 'tech.blockRewardRace': false });
    expect(one).toMatchObject({ kind: 'contradiction', facts: ['tech.mechanism', 'tech.blockRewardRace'] });
    expect(Object.values(one?.text ?? {}).every((text) => text.length > 0)).toBe(true);
    expect(kinds({ 'tech.mechanism': 'pow', 'tech.blockRewardRace': true })).toEqual([]);
    expect(kinds({ 'tech.mechanism': 'pow' })).toEqual([]);
  });

  it('has days out of order', () => {
    const days = (from: string, to: string) => ({
      'contract.kind': 'hosting',
      'contract.performedFrom': from,
      'contract.performedTo': to,
    });
    expect(kinds(days('2024-05-01', '2024-04-01'))).toEqual(['order']);
    expect(kinds(days('2024-04-01', '2024-05-01'))).toEqual([]);
  });

  it('answers what other answers rule out, but a no to it fits', () => {
    const [one] = found({ 'revenue.inToken': false, 'revenue.tokenTradable': true });
    expect(one).toMatchObject({ kind: 'not-asked', facts: ['revenue.tokenTradable', 'revenue.inToken'] });
    expect(kinds({ 'revenue.inToken': false, 'revenue.tokenTradable': false })).toEqual([]);
  });

  it('marks as verified what has no evidence', () => {
    expect(found({ 'revenue.inToken': true }, 'verified')).toMatchObject([
      { kind: 'unproven', facts: ['revenue.inToken'] },
    ]);
  });
});

describe('evidence', () => {
  const withEvidence = (sourceDate: string | undefined, more: Readonly<Record<string, string | boolean>> = {}) => {
    const matter = matterOf({ 'activity.startedOn': '2024-01-01', 'revenue.inToken': true, ...more }, 'stated');
    const facts = matter.facts.map((fact) =>
      fact.key === 'revenue.inToken' ? { ...fact, evidence: [{ id: 'ledger' }] } : fact,
    );
    const evidence = { id: 'ledger', title: 'Token ledger', kind: 'ledger', sha256: '0'.repeat(64) };
    return inconsistenciesIn(
      cnMining,
      { facts, evidence: [sourceDate === undefined ? evidence : { ...evidence, sourceDate }] },
      asOf,
    );
  };
  const over = { 'activity.continuing': false, 'contract.kind': 'hosting', 'contract.performedTo': '2025-01-01' };

  it('does not fit where it is older than the activity that it proves, or younger', () => {
    expect(withEvidence('2023-12-31')).toMatchObject([{ kind: 'evidence-before', evidence: ['ledger'] }]);
    expect(withEvidence('2023-12-31')[0]?.text.en).toContain('“Token ledger”, is dated 2023-12-31');
    expect(withEvidence('2025-01-02', over)).toMatchObject([{ kind: 'evidence-after', facts: ['revenue.inToken'] }]);
  });

  it('fits within that time, and undated it is not questioned', () => {
    expect(withEvidence('2024-06-01', over)).toEqual([]);
    expect(withEvidence('2025-06-01')).toEqual([]);
    expect(withEvidence(undefined)).toEqual([]);
  });
});
