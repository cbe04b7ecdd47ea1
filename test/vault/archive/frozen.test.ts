import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../main/vault/archive/bytes';
import { vaultKeyOpener } from '../../../main/vault/archive/key';
import { readArchive } from '../../../main/vault/archive/read-archive';
import frozen from '../../fixtures/archive/version-1.json';
import { Kept, label, readOptions, small, text } from './kit';

describe('an archive of version 1, written by Adit 0.1.0', () => {
  it.each(['plain', 'sealed'] as const)('stays readable: %s', async (form) => {
    const kept = new Kept();
    const openKey = vaultKeyOpener('vault-1', fromBase64(frozen.key));
    const result = await readArchive(new Blob([fromBase64(frozen[form])]), kept, { ...readOptions, openKey });
    expect(result).toMatchObject({ ok: true, value: { ...label, version: 1, records: { matters: 2, facts: 1 } } });
    expect(kept.kept).toEqual(small.records);
    expect([...kept.files]).toEqual([
      ['a1', text('evidence, page 1\n')],
      ['empty', new Uint8Array()],
    ]);
  });
});
