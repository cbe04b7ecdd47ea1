import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupFile } from '../../../main/backup/names';
import { backupName, byAge, dateOf, isPart, partName } from '../../../main/backup/names';
import { defaultRotation, expired } from '../../../main/backup/rotation';

const dayLength = 86_400_000;
const start = Date.UTC(2026, 0, 1);

const backupOn = (day: number, modified = day, id = 0): BackupFile => {
  const date = new Date(start + day * dayLength);
  const name = backupName(date, id.toString(16).padStart(16, '0'));
  return { name, date: date.toISOString().slice(0, 10), bytes: 1, modified };
};

/** A folder after a backup on each of these days, rotated each time. */
const rotatedOver = (days: readonly number[]): readonly BackupFile[] => {
  let kept: readonly BackupFile[] = [];
  for (const [at, day] of days.entries()) {
    const written = backupOn(day, at, at);
    const gone = new Set(expired([...kept, written], written.name, defaultRotation));
    kept = [...kept, written].filter((backup) => !gone.has(backup));
  }
  return kept;
};

const policy = fc.record({ daily: fc.nat(9), weekly: fc.nat(6), monthly: fc.nat(14) });
const folder = fc
  .array(fc.tuple(fc.integer({ min: -400, max: 800 }), fc.nat(1000)), { minLength: 1, maxLength: 60 })
  .map((days) => days.map(([day, modified], id) => backupOn(day, modified, id)));

describe('rotation', () => {
  it('keeps a backup of each of the last days, weeks and months', () => {
    const dates = rotatedOver(Array.from({ length: 400 }, (_, day) => day)).map(({ date }) => date);
    expect([...dates].sort()).toEqual([
      // The end of each of twelve months, the last of which is still going on.
      ...['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'],
      ...['2026-10-31', '2026-11-30', '2026-12-31'],
      // Sundays, then days.
      ...['2027-01-17', '2027-01-24', '2027-01-29', '2027-01-30', '2027-01-31'],
      ...['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04'],
    ]);
  });

  it('never lets go of the newest or of the one just written, and never of all', () => {
    fc.assert(
      fc.property(folder, policy, fc.nat(), (backups, chosen, pick) => {
        const written = backups[pick % backups.length];
        const gone = expired(backups, written?.name ?? '', chosen);
        expect(gone.length).toBeLessThan(backups.length);
        expect(gone).not.toContain(written);
        expect(gone).not.toContain([...backups].sort(byAge)[0]);
      }),
    );
  });

  it('keeps no more than the policy names, and is content with what it has left', () => {
    fc.assert(
      fc.property(folder, policy, (backups, chosen) => {
        const written = backups.at(-1)?.name ?? '';
        const gone = new Set(expired(backups, written, chosen));
        const kept = backups.filter((backup) => !gone.has(backup));
        expect(kept.length).toBeLessThanOrEqual(chosen.daily + chosen.weekly + chosen.monthly + 2);
        expect(expired(kept, written, chosen)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order in which the folder is listed', () => {
    fc.assert(
      fc.property(folder, policy, (backups, chosen) => {
        const names = (list: readonly BackupFile[]) => expired(list, '', chosen).map(({ name }) => name);
        expect(names([...backups].reverse())).toEqual(names(backups));
      }),
    );
  });

  it('lets nothing go because time passed without a backup', () => {
    expect(rotatedOver([0, 1, 2, 3000])).toHaveLength(4);
  });

  it('survives a clock that ran ahead', () => {
    const kept = rotatedOver([0, 1, 2, 30_000, 3, 4, 5]).map(({ date }) => date);
    expect(kept).toHaveLength(7);
  });
});

describe('names', () => {
  it('hold a day and an id, and are told from others', () => {
    const name = backupName(new Date('2026-11-22T23:30:00Z'), '0123456789abcdef');
    expect(name).toBe('adit-2026-11-22-0123456789abcdef.adit');
    expect(dateOf(name)).toBe('2026-11-22');
    expect(dateOf(partName(name))).toBeNull();
    expect(isPart(partName(name))).toBe(true);
    for (const other of ['notes.txt', 'adit.adit', `${name}.bak`, `x${name}`, '合同.adit']) {
      expect(dateOf(other)).toBeNull();
      expect(isPart(other)).toBe(false);
    }
  });
});
