import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionalData, type Place } from '../../main/vault/crypto/additional-data';
import { importSealingKey, open, seal } from '../../main/vault/crypto/aes';
import { argon2 } from '../../main/vault/crypto/argon2';
import { FLOOR } from '../../main/vault/crypto/argon2-parameters';
import { randomBytes, toHex, utf8 } from '../../main/vault/crypto/bytes';
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from '../../main/vault/crypto/recovery-key';
import { Fault } from '../../main/vault/fault';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Fault ? error.detail.code : String(error);
  }
  return 'accepted';
};

describe('Argon2id', () => {
  it('gives what the reference implementation gives', async () => {
    // The C reference implementation, as Debian packages it: echo -n password | argon2 saltsaltsaltsalt -id -t 3 -k 65536 -p 1 -l 32 -r
    const parameters = { name: 'argon2id', version: 0x13, ...FLOOR, salt: utf8('saltsaltsaltsalt') } as const;
    expect(toHex(await argon2('password', parameters))).toBe(REFERENCE);
  });
});

const REFERENCE = '0da38a14b42c0a97db18714d0011c5c63cec962e19202b7cdfe8ead145435e54';

describe('sealing', () => {
  const place: Place = { table: 'notes', id: 'a', matterId: 'b', rev: 1, schema: 1, keyId: 'k' };

  it('opens only at its place: no part of the additional data runs into the next', async () => {
    const key = await importSealingKey(randomBytes(32));
    const sealed = await seal(key, additionalData(place), utf8('text'));
    expect(await open(key, additionalData(place), sealed)).toEqual(utf8('text'));
    const others: Place[] = [
      { ...place, table: 'tasks' },
      { ...place, id: 'ab' },
      { ...place, id: 'ab', matterId: '' },
      { ...place, id: 'a","b', matterId: '' },
      { ...place, rev: 2 },
      { ...place, schema: 2 },
      { ...place, rev: 11 },
      { ...place, keyId: 'l' },
    ];
    for (const other of others) expect(await open(key, additionalData(other), sealed)).toBeNull();
  });

  it('never uses a nonce twice', async () => {
    const key = await importSealingKey(randomBytes(32));
    const nonces = new Set<string>();
    for (let at = 0; at < 500; at += 1) nonces.add(toHex((await seal(key, utf8(''), utf8('same'))).nonce));
    expect(nonces.size).toBe(500);
  });

  it('keeps keys that nobody can read back', async () => {
    const key = await importSealingKey(randomBytes(32));
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('the printed recovery key', () => {
  const printed = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Uint8Array.from(bytes));

  it('is read back from any way of typing it', () => {
    fc.assert(
      fc.property(printed, (secret) => {
        const key = printRecoveryKey(secret);
        expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
        const typed = [
          key,
          key.toLowerCase(),
          key.replaceAll('-', ''),
          key.replaceAll('-', ' '),
          key.replaceAll('0', 'o'),
        ];
        for (const text of [...typed, key.replaceAll('1', 'l')]) expect(readRecoveryKey(text)).toEqual(secret);
      }),
    );
  });

  it('notices every wrong symbol, any two that changed places and any two groups that did, and names the group', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const key = printRecoveryKey(newRecoverySecret()).replaceAll('-', '');
    for (let at = 0; at < key.length; at += 1) {
      for (const symbol of alphabet) {
        if (symbol === key[at]) continue;
        const typed = key.slice(0, at) + symbol + key.slice(at + 1);
        expect(codeOf(() => readRecoveryKey(typed))).toBe('recovery/mistyped');
      }
    }
    fc.assert(
      fc.property(printed, fc.nat(39), fc.nat(39), (secret, a, b) => {
        const symbols = [...printRecoveryKey(secret).replaceAll('-', '')];
        const [one, two] = [symbols[a] ?? '', symbols[b] ?? ''];
        const inOneGroup = Math.floor(a / 5) === Math.floor(b / 5);
        fc.pre(one !== two && inOneGroup);
        [symbols[a], symbols[b]] = [two, one];
        expect(codeOf(() => readRecoveryKey(symbols.join('')))).toBe('recovery/mistyped');
      }),
    );
    fc.assert(
      fc.property(printed, fc.nat(7), fc.nat(7), (secret, a, b) => {
        const groups = printRecoveryKey(secret).split('-');
        fc.pre(a !== b);
        [groups[a], groups[b]] = [groups[b] ?? '', groups[a] ?? ''];
        expect(codeOf(() => readRecoveryKey(groups.join('-')))).toBe('recovery/mistyped');
      }),
    );
  });

  it('says how many symbols are wanted', () => {
    expect(codeOf(() => readRecoveryKey('ABCDE'))).toBe('recovery/length');
    expect(codeOf(() => readRecoveryKey(''))).toBe('recovery/length');
    expect(codeOf(() => readRecoveryKey('U'.repeat(40)))).toBe('recovery/mistyped');
  });
});
