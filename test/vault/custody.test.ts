import { describe, expect, it } from 'vitest';
import {
  ACTOR,
  newMatter,
  newName,
  newVault,
  PASSPHRASE,
  type Page,
  pageOn,
  relaunched,
  reopened,
  sentinelOf,
} from './harness';
import { flipped, putRaw, type RawRow, rawDump, rawRow } from './raw';

const NEXT = 'a wholly other passphrase';

describe('create, unlock, lock', () => {
  it('looks without creating, creates when asked, and keeps what was saved', async () => {
    const page = pageOn(newName());
    const status = await page.call('vault.open', { database: page.name, sentinel: null });
    expect(status).toMatchObject({ state: 'new', check: 'new', sentinel: null });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(page.name);
    await page.call('vault.create', { passphrase: PASSPHRASE, actor: ACTOR });
    const id = await newMatter(page);
    const next = await relaunched(page);
    expect(await next.call('vault.status', {})).toMatchObject({ state: 'unlocked', check: 'match', problems: [] });
    expect((await next.call('matters.get', { id })).value.title).toBe('Node hosting');
  });

  it('refuses everything but unlocking while locked', async () => {
    const page = await newVault();
    const id = await newMatter(page);
    await page.call('vault.lock', {});
    expect(await page.refusal('matters.get', { id })).toEqual({ code: 'vault/locked', params: {} });
    expect(await page.refusal('matters.list', {})).toEqual({ code: 'vault/locked', params: {} });
    expect((await page.call('vault.status', {})).state).toBe('locked');
    await page.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    expect((await page.call('matters.get', { id })).id).toBe(id);
  });

  it('never creates over a vault and unlocks none where none is', async () => {
    const page = await newVault();
    const next = await reopened(page);
    expect((await next.refusal('vault.create', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/exists');
    const empty = pageOn(newName());
    expect((await empty.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/not-open');
    await empty.call('vault.open', { database: empty.name, sentinel: null });
    expect((await empty.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/none');
  });

  it('takes the same passphrase however an input method composed it', async () => {
    const page = pageOn(newName());
    await page.call('vault.open', { database: page.name, sentinel: null });
    await page.call('vault.create', { passphrase: 'caf\u00e9 ключик', actor: ACTOR });
    await page.call('vault.lock', {});
    await page.call('vault.unlock', { passphrase: 'cafe\u0301 ключик', actor: ACTOR });
  });
});

describe('what does not open the vault', () => {
  it('a wrong passphrase, a tampered wrap and a tampered salt are one and the same refusal', async () => {
    const page = await reopened(await newVault());
    const refused = { code: 'vault/refused', params: {} };
    expect(await page.refusal('vault.unlock', { passphrase: 'wrong', actor: ACTOR })).toEqual(refused);
    const header = await rawRow(page.name, 'meta', ({ id }) => id === 'header');
    const wrap = header['passphrase'] as { sealed: Uint8Array; parameters: { salt: Uint8Array } };
    const tampered = [
      { ...wrap, sealed: flipped(wrap.sealed) },
      { ...wrap, parameters: { ...wrap.parameters, salt: flipped(wrap.parameters.salt) } },
    ];
    for (const passphrase of tampered) {
      await putRaw(page.name, 'meta', [{ ...header, passphrase }]);
      const again = await freshPage(page.name);
      expect(await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).toEqual(refused);
    }
  });

  it('nor do a wrong recovery key, a lost system key and a tampered wrap of either; the passphrase still does', async () => {
    const page = await newVault();
    const other = await newVault();
    const secret = new Uint8Array(32).fill(7);
    const blob = new Uint8Array([1]);
    await page.call('vault.setSystemWrapper', { proof: { passphrase: PASSPHRASE }, secret, blob });
    const header = await rawRow(page.name, 'meta', ({ id }) => id === 'header');
    const wrap = (name: string) => header[name] as { sealed: Uint8Array };
    const byRecovery = (at: Page, recoveryKey: string) =>
      at.refusal('vault.unlockWithRecovery', { recoveryKey, actor: ACTOR });
    const bySystem = (at: Page, given: Uint8Array<ArrayBuffer>) =>
      at.refusal('vault.unlockWithSystem', { secret: given, actor: ACTOR });
    const locked = await reopened(page);
    const lost = new Uint8Array(32).fill(8);
    const refusals = [await byRecovery(locked, other.recoveryKey), await bySystem(locked, lost)];
    for (const name of ['recovery', 'system']) {
      const tampered = { ...wrap(name), sealed: flipped(wrap(name).sealed) };
      await putRaw(page.name, 'meta', [{ ...header, [name]: tampered }]);
      const again = await freshPage(page.name);
      refusals.push(await (name === 'recovery' ? byRecovery(again, page.recoveryKey) : bySystem(again, secret)));
      await again.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
      await again.call('vault.lock', {});
    }
    expect(refusals).toEqual(Array(4).fill({ code: 'vault/refused', params: {} }));
  });

  it('keeps nothing by which a guess could be tried but the wrap itself', async () => {
    const page = await newVault();
    const header = await rawRow(page.name, 'meta', ({ id }) => id === 'header');
    expect(Object.keys(header).sort()).toEqual(
      ['format', 'id', 'passphrase', 'proof', 'recovery', 'system', 'vaultId'].sort(),
    );
    expect(Object.keys(header['passphrase'] as object).sort()).toEqual(['nonce', 'parameters', 'sealed']);
  });

  it('a header with lowered or absurd parameters is refused before anything is derived', async () => {
    const page = await reopened(await newVault());
    const header = await rawRow(page.name, 'meta', ({ id }) => id === 'header');
    const wrap = header['passphrase'] as { parameters: { salt: Uint8Array } };
    const altered = [
      { memoryKib: 8 },
      { memoryKib: 65_535 },
      { iterations: 2 },
      { parallelism: 0 },
      { memoryKib: 4_194_304 },
      { iterations: 1_000 },
      { salt: wrap.parameters.salt.slice(0, 8) },
    ];
    for (const change of altered) {
      const parameters = { ...wrap.parameters, ...change };
      await putRaw(page.name, 'meta', [{ ...header, passphrase: { ...wrap, parameters } }]);
      const again = await freshPage(page.name);
      const { code } = await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
      expect([change, code]).toEqual([change, 'vault/derivation-refused']);
    }
  });

  it('raised parameters within the limits do not open it either: they are bound to the wrap', async () => {
    const page = await reopened(await newVault());
    const header = await rawRow(page.name, 'meta', ({ id }) => id === 'header');
    const wrap = header['passphrase'] as { parameters: object };
    await putRaw(page.name, 'meta', [
      { ...header, passphrase: { ...wrap, parameters: { ...wrap.parameters, iterations: 4 } } },
    ]);
    const again = await freshPage(page.name);
    expect((await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/refused');
  });

  it('the header of another vault is refused, whole, in part, and with the head made to fit', async () => {
    const [mine, other] = [await newVault(), await newVault()];
    const [own, foreign] = await Promise.all(
      [mine, other].map(({ name }) => rawRow(name, 'meta', ({ id }) => id === 'header')),
    );
    const head = await rawRow(mine.name, 'meta', ({ id }) => id === 'head');
    await mine.call('vault.lock', {});
    const tries: [readonly (RawRow | undefined)[], string][] = [
      [[foreign], 'vault/foreign-header'],
      [[{ ...own, passphrase: foreign?.['passphrase'] } as RawRow], 'vault/refused'],
      [
        [{ ...own, passphrase: foreign?.['passphrase'], vaultId: foreign?.['vaultId'] } as RawRow],
        'vault/foreign-header',
      ],
    ];
    for (const [rows, expected] of tries) {
      await putRaw(mine.name, 'meta', rows as RawRow[]);
      const again = await freshPage(mine.name);
      expect((await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe(expected);
    }
    // The proof is this vault's own, the wrap and the identity the other's.
    const mixed = { ...foreign, proof: own?.['proof'] } as RawRow;
    await putRaw(mine.name, 'meta', [mixed, { ...head, vaultId: foreign?.['vaultId'] }]);
    const again = await freshPage(mine.name);
    expect((await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe(
      'vault/foreign-header',
    );
  });

  it('a whole foreign header that fits its head opens nothing of this vault and is named', async () => {
    const [mine, other] = [await newVault(), await newVault()];
    await newMatter(mine);
    const foreign = await rawRow(other.name, 'meta', ({ id }) => id === 'header');
    const head = await rawRow(mine.name, 'meta', ({ id }) => id === 'head');
    await mine.call('vault.lock', {});
    await putRaw(mine.name, 'meta', [foreign, { ...head, vaultId: foreign['vaultId'] }]);
    const again = await freshPage(mine.name);
    expect((await again.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe(
      'vault/foreign-header',
    );
  });

  it('damage to the header or the head is said to be damage', async () => {
    const page = await reopened(await newVault());
    const head = await rawRow(page.name, 'meta', ({ id }) => id === 'head');
    await putRaw(page.name, 'meta', [{ id: 'head' }]);
    const again = pageOn(page.name);
    const open = { database: page.name, sentinel: null };
    expect(await again.refusal('vault.open', open)).toEqual({ code: 'vault/damaged', params: { part: 'head' } });
    await putRaw(page.name, 'meta', [head, { id: 'header' }]);
    expect(await again.refusal('vault.open', open)).toEqual({ code: 'vault/damaged', params: { part: 'header' } });
  });
});

describe('the recovery key', () => {
  it('opens the vault and sets a new passphrase when the old one is forgotten', async () => {
    const page = await newVault();
    const id = await newMatter(page);
    const next = await reopened(page);
    await next.call('vault.unlockWithRecovery', { recoveryKey: page.recoveryKey, actor: ACTOR });
    await next.call('vault.changePassphrase', { proof: { recoveryKey: page.recoveryKey }, next: NEXT });
    const last = await reopened(next);
    expect((await last.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/refused');
    await last.call('vault.unlock', { passphrase: NEXT, actor: ACTOR });
    expect((await last.call('matters.get', { id })).id).toBe(id);
  });

  it('a renewed one makes the printed one before it worthless', async () => {
    const page = await newVault();
    const { value } = await page.call('vault.renewRecovery', { proof: { passphrase: PASSPHRASE } });
    const next = await reopened(page);
    const old = { recoveryKey: page.recoveryKey, actor: ACTOR };
    expect((await next.refusal('vault.unlockWithRecovery', old)).code).toBe('vault/refused');
    await next.call('vault.unlockWithRecovery', { recoveryKey: value.recoveryKey.toLowerCase(), actor: ACTOR });
  });
});

describe('the wrapper by the operating system', () => {
  const secret = new Uint8Array(32).fill(7);
  const blob = new Uint8Array([1, 2, 3]);

  it('opens the vault, keeps its blob, and is never the only way in', async () => {
    const page = await newVault();
    await page.call('vault.setSystemWrapper', { proof: { passphrase: PASSPHRASE }, secret, blob });
    const next = await reopened(page);
    expect((await next.call('vault.status', {})).systemBlob).toEqual(blob);
    const wrong = { secret: new Uint8Array(32).fill(8), actor: ACTOR };
    expect((await next.refusal('vault.unlockWithSystem', wrong)).code).toBe('vault/refused');
    await next.call('vault.unlockWithSystem', { secret, actor: ACTOR });
    await next.call('vault.removeSystemWrapper', {});
    const last = await reopened(next);
    const gone = await last.refusal('vault.unlockWithSystem', { secret, actor: ACTOR });
    expect(gone.code).toBe('vault/no-system-wrapper');
    await last.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
  });

  it('is set only by who shows the passphrase again', async () => {
    const page = await newVault();
    const refused = await page.refusal('vault.setSystemWrapper', { proof: { passphrase: 'wrong' }, secret, blob });
    expect(refused.code).toBe('vault/refused');
  });
});

describe('a change of passphrase', () => {
  it('keeps every row as it was, bit for bit, and changes the wrap', async () => {
    const page = await newVault();
    const id = await newMatter(page);
    await page.call('facts.set', { matterId: id, fact: { key: 'a', value: true, status: 'verified' } });
    const before = await rawDump(page.name);
    const old = { proof: { passphrase: 'wrong' }, next: NEXT };
    expect((await page.refusal('vault.changePassphrase', old)).code).toBe('vault/refused');
    await page.call('vault.changePassphrase', { proof: { passphrase: PASSPHRASE }, next: NEXT });
    const after = await rawDump(page.name);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'meta') continue;
      expect([table, after[table]?.slice(0, rows.length)]).toEqual([table, rows]);
    }
    const header = ({ meta }: Record<string, RawRow[]>) => meta?.find((row) => row.id === 'header');
    expect(header(after)?.['passphrase']).not.toEqual(header(before)?.['passphrase']);
    expect(header(after)?.['recovery']).toEqual(header(before)?.['recovery']);
    const next = await reopened(page);
    expect((await next.refusal('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/refused');
    await next.call('vault.unlock', { passphrase: NEXT, actor: ACTOR });
    expect(await next.call('facts.list', { matterId: id })).toHaveLength(1);
    expect(await next.call('audit.verify', {})).toEqual({ whole: true, entries: (await sentinelOf(next)).revision });
  });
});

/** A page on a database that was tampered with; no sentinel, as that is not what is tested. */
async function freshPage(name: string) {
  const page = pageOn(name);
  await page.call('vault.open', { database: name, sentinel: null });
  return page;
}
