import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../../main/vault/archive/bytes';
import type { ArchiveKdf, ArchiveSeal } from '../../../main/vault/archive/key';
import { passphraseOpener, vaultKeyOpener } from '../../../main/vault/archive/key';
import { inspectArchive } from '../../../main/vault/archive/open-archive';
import { key, noise, noKey, outcomeOf, sealed, small, text, write } from './kit';

const stride = 1_048_576 + 16;
const big = { records: small.records, attachments: new Map([['a', noise(3_500_000)]]) };

const bodyOf = (file: Uint8Array): number => 14 + new DataView(file.buffer).getUint32(10) + 32;

describe('a truncated archive', () => {
  it('is refused wherever it was cut: sealed', async () => {
    const file = await write(small);
    for (let length = 0; length < file.length; length += 17) {
      expect(await outcomeOf(file.slice(0, length))).not.toBe('ok');
    }
  });

  it('is refused wherever it was cut: plain', async () => {
    const file = await write(small, { seal: null });
    for (let length = 0; length < file.length; length += 23) {
      expect(await outcomeOf(file.slice(0, length))).toMatch(/archive\/(truncated|not-an-archive)/);
    }
  });

  it('is recognised as such between chunks', async () => {
    const file = await write(big);
    for (const chunks of [0, 1, 2, 3]) {
      expect(await outcomeOf(file.slice(0, bodyOf(file) + chunks * stride))).toBe('archive/truncated');
    }
    expect(await outcomeOf(file.slice(0, 5))).toBe('archive/not-an-archive');
    expect(await outcomeOf(file.slice(0, 12))).toBe('archive/truncated');
    expect(await outcomeOf(file.slice(0, 60))).toBe('archive/truncated');
    expect(await outcomeOf(file.slice(0, bodyOf(file) - 1))).toBe('archive/truncated');
  });

  it('is recognised where the source gives less than it said', async () => {
    const file = await write(small);
    const source = {
      size: file.length + 10,
      read: async (at: number, length: number) => file.subarray(at, at + length),
    };
    expect(await outcomeOf(source)).toBe('archive/truncated');
  });
});

describe('a changed archive', () => {
  it('is refused at any flipped bit: sealed', async () => {
    const file = await write(small);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await outcomeOf(changed)).not.toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('is refused at any flipped bit of its content: plain', async () => {
    const file = await write({ records: [], attachments: new Map([['a', noise(20_000)]]) }, { seal: null });
    const start = 30 + 'attachments/a'.length + 40;
    for (let at = start; at < 20_000; at += 997) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await outcomeOf(changed)).toBe('archive/damaged');
    }
  });

  it('is refused where bytes follow the end', async () => {
    const [closed, open] = [await write(small), await write(small, { seal: null })];
    for (const tail of [Uint8Array.of(0), noise(16), noise(stride)]) {
      expect(await outcomeOf(concat([closed, tail]))).toBe('archive/damaged');
    }
    expect(await outcomeOf(concat([open, noise(30)]))).toBe('archive/trailing-bytes');
    expect(await outcomeOf(concat([open, open]))).not.toBe('ok');
  });

  it('is refused where chunks were swapped, repeated or taken from another file', async () => {
    const [file, other] = [await write(big), await write(big)];
    const body = bodyOf(file);
    const chunk = (from: Uint8Array, index: number) =>
      from.subarray(body + index * stride, body + (index + 1) * stride);
    const head = file.subarray(0, body);
    const tail = file.subarray(body + 3 * stride);
    expect(await outcomeOf(concat([head, chunk(file, 0), chunk(file, 1), chunk(file, 2), tail]))).toBe('ok');
    for (const order of [
      [0, 2, 1],
      [1, 1, 2],
      [0, 1],
      [0, 1, 2, 2],
    ]) {
      expect(await outcomeOf(concat([head, ...order.map((index) => chunk(file, index)), tail]))).toBe(
        'archive/damaged',
      );
    }
    expect(await outcomeOf(concat([head, chunk(other, 0), chunk(file, 1), chunk(file, 2), tail]))).toBe(
      'archive/damaged',
    );
  });

  it('is refused where what was sealed is no archive', async () => {
    expect(await outcomeOf(await sealed(text('nothing of the kind')))).toBe('archive/truncated');
    expect(await outcomeOf(await sealed(new Uint8Array()))).toBe('archive/truncated');
    expect(await outcomeOf(await sealed(noise(2_000_000)))).toBe('archive/truncated');
  });
});

describe('the key of an archive', () => {
  it('must be the right one', async () => {
    const file = await write(small);
    expect(await outcomeOf(file, { openKey: vaultKeyOpener('vault-1', new Uint8Array(32)) })).toBe('archive/wrong-key');
    expect(await outcomeOf(file, { openKey: vaultKeyOpener('vault-2', key) })).toBe('archive/no-key');
    expect(await outcomeOf(file, { openKey: noKey })).toBe('archive/no-key');
  });

  it('may stay inside WebCrypto', async () => {
    const inside = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
    expect(await outcomeOf(await write(small), { openKey: vaultKeyOpener('vault-1', inside) })).toBe('ok');
  });

  it('is refused to a plain file where a sealed one is wanted', async () => {
    expect(await outcomeOf(await write(small, { seal: null }), { sealedOnly: true })).toBe('archive/not-sealed');
    expect(await outcomeOf(await write(small), { sealedOnly: true })).toBe('ok');
  });

  const kdf: ArchiveKdf = {
    name: 'argon2id',
    version: 0x13,
    memoryKib: 65_536,
    iterations: 3,
    parallelism: 1,
    salt: noise(16),
  };
  /** Stands in for Argon2id: what matters here is what it is asked for. */
  const derive = async (asked: ArchiveKdf, passphrase: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', concat([asked.salt, text(passphrase)])));
  const sealOf = async (asked: ArchiveKdf): Promise<ArchiveSeal> => ({
    key: await derive(asked, 'right'),
    description: { kind: 'passphrase', kdf: asked },
  });

  it('may come from a passphrase, whose parameters the file states', async () => {
    const file = await write(small, { seal: await sealOf(kdf) });
    expect(await inspectArchive(new Blob([file]))).toEqual({
      ok: true,
      value: { sealed: true, key: { kind: 'passphrase', kdf } },
    });
    expect(await outcomeOf(file, { openKey: passphraseOpener('right', derive) })).toBe('ok');
    expect(await outcomeOf(file, { openKey: passphraseOpener('wrong', derive) })).toBe('archive/wrong-key');
    expect(await outcomeOf(file)).toBe('archive/no-key');
  });

  it.each([{ memoryKib: 1024 }, { memoryKib: 2 ** 31 }, { iterations: 1 }, { iterations: 1000 }, { parallelism: 4 }])(
    'is not derived with %j',
    async (change) => {
      const file = await write(small, { seal: await sealOf({ ...kdf, ...change }) });
      let asked = 0;
      const counted = passphraseOpener('right', (parameters, passphrase) => {
        asked += 1;
        return derive(parameters, passphrase);
      });
      expect(await outcomeOf(file, { openKey: counted })).toBe('archive/key-parameters');
      expect(asked).toBe(0);
    },
  );

  it('is bound to the header: other parameters do not fit', async () => {
    const file = await write(small, { seal: await sealOf(kdf) });
    const at = new TextDecoder('latin1').decode(file).indexOf('"iterations":3') + '"iterations":'.length;
    file.set(text('4'), at);
    expect(await outcomeOf(file, { openKey: passphraseOpener('right', derive) })).toBe('archive/wrong-key');
  });

  it('has its own failures passed on', async () => {
    const file = await write(small);
    const broken = () => Promise.reject(new Error('worker died'));
    await expect(outcomeOf(file, { openKey: broken })).rejects.toThrow('worker died');
  });
});
