import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushTo, servePort } from '../../main/vault/port';
import { createService } from '../../main/vault/service/service';
import { isVaultMethod, type VaultMethod, vaultContract } from '../../shared/bridge/vault-contract';
import { vaultEventSchema, vaultResponseSchema } from '../../shared/bridge/vault-messages';
import { ACTOR, newMatter, newName, newVault, PASSPHRASE, sentinelOf } from './harness';

const methods = Object.keys(vaultContract).filter(isVaultMethod);

/** Methods that a stray input could be valid for, and that would then end or slow down the session under test. */
const ending: readonly VaultMethod[] = ['vault.lock', 'vault.removeSystemWrapper'];
const callable = methods.filter((method) => !ending.includes(method));

describe('malformed calls', () => {
  it('have a typed error, whatever they are, and write nothing', async () => {
    const page = await newVault();
    const before = await sentinelOf(page);
    const message = fc.oneof(
      fc.anything({ withTypedArray: true, withBigInt: true, withMap: true, withDate: true }),
      fc.record({
        id: fc.anything(),
        method: fc.oneof(fc.string(), fc.constantFrom(...callable)),
        input: fc.anything(),
      }),
      fc.record({
        id: fc.nat(),
        method: fc.constantFrom(...callable),
        input: fc.dictionary(fc.string(), fc.anything()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const response = vaultResponseSchema.parse(await page.service.handle(sent));
        if (response.ok) return;
        expect(response.error.code).toMatch(/^(port|vault|record|attachment)\//);
      }),
      { numRuns: 3_000 },
    );
    expect(await sentinelOf(page)).toEqual(before);
  });

  it('of a declared method with undeclared keys, wrong types or hostile names are refused at the door', async () => {
    const page = await newVault();
    const send = async (method: string, input: unknown) => {
      const response = await page.service.handle({ id: 1, method, input });
      return response.ok ? 'ok' : response.error.code;
    };
    expect(await send('matters.get', { id: crypto.randomUUID(), extra: 1 })).toBe('port/invalid-input');
    expect(await send('matters.get', { id: '../../etc/passwd' })).toBe('port/invalid-input');
    expect(await send('matters.list', { limit: 100_000 })).toBe('port/invalid-input');
    expect(await send('vault.open', { database: 'other', sentinel: null })).toBe('port/invalid-input');
    expect(await send('attachments.append', { id: crypto.randomUUID(), index: 0, bytes: [1, 2] })).toBe(
      'port/invalid-input',
    );
    for (const method of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'matters', '', 'matters.get ']) {
      expect([method, await send(method, {})]).toEqual([method, 'port/unknown-method']);
    }
    const malformed = [undefined, null, 1, 'x', [], {}, { id: 1 }, { id: -1, method: 'vault.status', input: {} }];
    for (const message of malformed) {
      expect(await page.service.handle(message)).toMatchObject({ ok: false, error: { code: 'port/malformed' } });
    }
  });

  it('that go in circles, which no form forbids, write nothing and end nothing', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const before = await sentinelOf(page);
    const content: Record<string, never> = {};
    Object.assign(content, { content });
    expect((await page.refusal('memos.create', { matterId, value: { title: 'memo', content } })).code).toBe('internal');
    expect(await sentinelOf(page)).toEqual(before);
    await page.call('memos.create', { matterId, value: { title: 'memo', content: {} } });
  });

  it('never quote what was sent', async () => {
    const page = await newVault();
    const secret = 'SECRET-名字';
    const inputs = [
      { [secret]: 1 },
      { id: secret },
      { value: { title: 1, client: { name: secret, [secret]: 1 } } },
      secret,
    ];
    for (const method of methods) {
      for (const input of inputs) {
        if (ending.includes(method)) continue;
        expect(JSON.stringify(await page.service.handle({ id: 1, method, input }))).not.toContain(secret);
      }
    }
    expect(JSON.stringify(await page.service.handle({ id: 1, method: secret, input: {} }))).not.toContain(secret);
  });
});

describe('the port', () => {
  it('answers by id in both directions of a real channel, and pushes what changed', async () => {
    const { port1, port2 } = new MessageChannel();
    servePort(port1, createService({ emit: pushTo(port1) }));
    const events: unknown[] = [];
    const waiting = new Map<number, (value: unknown) => void>();
    port2.onmessage = ({ data }: MessageEvent<{ id?: number; event?: string }>) => {
      if (data.event !== undefined) events.push(data);
      else waiting.get(data.id ?? -1)?.(data);
    };
    let id = 0;
    const ask = (method: string, input: unknown) => {
      id += 1;
      const asked = id;
      return new Promise<unknown>((resolve) => {
        waiting.set(asked, resolve);
        port2.postMessage({ id: asked, method, input });
      });
    };
    const database = newName();
    expect(await ask('vault.open', { database, sentinel: null })).toMatchObject({ ok: true, value: { state: 'new' } });
    await ask('vault.create', { passphrase: PASSPHRASE, actor: ACTOR });
    const value = { title: 'a', client: { name: 'b' }, pack: 'cn-mining' };
    const both = await Promise.all([ask('matters.create', { value }), ask('vault.status', {})]);
    expect(both).toMatchObject([
      { id: 3, ok: true, value: { sentinel: { revision: 2 } } },
      { id: 4, ok: true },
    ]);
    expect(events.map((event) => vaultEventSchema.parse(event))).toMatchObject([{ event: 'changed', revision: 2 }]);
    port2.close();
  });

  it('acknowledges a save after it can be read by anybody else', async () => {
    const page = await newVault();
    const saves = Array.from({ length: 20 }, (_, at) =>
      page.call('matters.create', { value: { title: `m${at}`, client: { name: 'c' }, pack: 'cn-mining' } }),
    );
    const revisions = (await Promise.all(saves)).map(({ sentinel }) => sentinel.revision);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
    expect(await page.call('audit.verify', {})).toEqual({ whole: true, entries: 21 });
  });
});
