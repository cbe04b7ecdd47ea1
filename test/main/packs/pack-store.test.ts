import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PackStore } from '../../../main/packs/pack-store';
import { bytesOfFile, newSigner, packFiles, signedFile } from '../../fixtures/signed-pack';

const signer = newSigner('Law Editors LLP');
const later = signedFile(packFiles('2026.12.0'), signer);
let data: string;
let folder: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'adit-packs-'));
  folder = join(data, 'packs');
});
afterEach(() => rm(data, { recursive: true }));

const kept = () => readdir(folder).catch(() => [] as string[]);

async function inspected(store: PackStore, bytes: Uint8Array) {
  const reply = await store.inspect(bytes);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function bring(store: PackStore, pack: unknown) {
  const bytes = bytesOfFile(pack);
  return store.import(bytes, (await inspected(store, bytes)).signer.fingerprint);
}

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) => reply.error?.code;

describe('a signed pack', () => {
  it('is kept once its signer is confirmed, and is there after a restart', async () => {
    const store = new PackStore(folder);
    const bytes = bytesOfFile(later);
    const seen = await inspected(store, bytes);
    expect(seen).toMatchObject({ id: 'ru-mining', release: '2026.12.0', known: false });
    expect(seen.signer.name).toBe('Law Editors LLP');
    expect(codeOf(await store.import(bytes, '0'.repeat(64)))).toBe('pack/signer-unconfirmed');
    expect(await kept()).toEqual([]);

    expect(await store.import(bytes, seen.signer.fingerprint)).toMatchObject({ ok: true });
    const again = new PackStore(folder);
    const { packs, damaged } = await again.list();
    expect(packs.map(({ release }) => release)).toEqual(['2026.12.0']);
    expect(damaged).toBe(0);
    const read = await again.read('ru-mining', '2026.12.0');
    if (!read.ok) throw new Error(read.error.code);
    expect(JSON.parse(new TextDecoder().decode(read.value.bytes))).toEqual(later.files);
    const next = bytesOfFile(signedFile(packFiles('2026.12.1'), signer));
    expect((await inspected(again, next)).known).toBe(true);
  });

  it('holds however the file is laid out', async () => {
    const turned = Object.fromEntries(Object.entries(later).reverse());
    const reply = await new PackStore(folder).inspect(new TextEncoder().encode(JSON.stringify(turned, null, 3)));
    expect(reply.ok).toBe(true);
  });

  it('is refused where a byte of it, the signer or the signature was changed', async () => {
    const store = new PackStore(folder);
    const other = newSigner('Law Editors LLP');
    const changed = [
      { ...later, files: { ...later.files, 'duties.json': [] } },
      { ...later, signer: { ...later.signer, name: 'Ministry' } },
      { ...later, signer: { ...later.signer, publicKey: other.publicKey } },
      { ...later, signature: 'ab'.repeat(64) },
    ];
    for (const pack of changed) expect(codeOf(await store.inspect(bytesOfFile(pack)))).toBe('pack/signature');
  });

  it('is refused where it is none', async () => {
    const store = new PackStore(folder);
    const none = [[], {}, { ...later, version: 2 }, { ...later, extra: 1 }, { ...later, signature: 'x' }];
    for (const pack of none) expect(codeOf(await store.inspect(bytesOfFile(pack)))).toBe('pack/not-signed');
    for (const bytes of [new Uint8Array(), new Uint8Array([255, 0]), new TextEncoder().encode('{"format":')]) {
      expect(codeOf(await store.import(bytes, '0'.repeat(64)))).toBe('pack/not-signed');
    }
    expect(await kept()).toEqual([]);
  });

  it('is refused where it does not fit together, with the first place', async () => {
    const { 'facts.json': _, ...without } = packFiles('2026.12.0');
    const broken = { ...packFiles('2026.12.0'), 'terms.json': [] };
    const missing = await new PackStore(folder).inspect(bytesOfFile(signedFile(without, signer)));
    expect(missing).toMatchObject({ error: { code: 'pack/unfit', params: { file: 'facts.json' } } });
    expect(codeOf(await new PackStore(folder).inspect(bytesOfFile(signedFile(broken, signer))))).toBe('pack/unfit');
  });

  it('is refused where the release is not newer than what is built in or kept', async () => {
    const store = new PackStore(folder);
    for (const release of ['2026.11.0', '2026.9.9', '2025.12.30']) {
      const pack = bytesOfFile(signedFile(packFiles(release.replace('.9.', '.09.')), signer));
      expect(codeOf(await store.inspect(pack))).toBe('pack/older');
    }
    expect((await bring(store, later)).ok).toBe(true);
    expect(codeOf(await store.inspect(bytesOfFile(later)))).toBe('pack/older');
    const twelfth = await bring(store, signedFile(packFiles('2026.12.10'), signer));
    expect(twelfth.ok).toBe(true);
    expect((await store.list()).packs.map(({ release }) => release)).toEqual(['2026.12.0', '2026.12.10']);
  });

  it('counts for nothing where the kept file was changed, renamed or slipped in', async () => {
    const store = new PackStore(folder);
    await bring(store, later);
    const [file = ''] = (await kept()).filter((name) => name.endsWith('.aditpack'));
    const stranger = signedFile(packFiles('2027.01.0'), newSigner('Stranger'));
    await writeFile(join(folder, 'ru-mining@2027.01.0.aditpack'), bytesOfFile(stranger));
    await writeFile(join(folder, 'ru-mining@2028.01.0.aditpack'), await readFile(join(folder, file)));
    expect(await new PackStore(folder).list()).toMatchObject({ packs: [{ release: '2026.12.0' }], damaged: 2 });

    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace('6,000', '9,000'));
    const after = new PackStore(folder);
    expect(await after.list()).toMatchObject({ packs: [], damaged: 3 });
    expect(codeOf(await after.read('ru-mining', '2026.12.0'))).toBe('pack/absent');
  });

  it('leaves nothing where the disk refuses', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const store = new PackStore(folder);
    expect(codeOf(await bring(store, later))).toBe('pack/unsaved');
    expect(await readFile(folder, 'utf8')).toBe('a file where the folder should be');
  });

  it('is made by the script from a folder and a key', async () => {
    const script = fileURLToPath(new URL('../../../scripts/sign-pack.mjs', import.meta.url));
    const source = fileURLToPath(new URL('../../../shared/packs/cn-mining', import.meta.url));
    const [key, out] = [join(data, 'key.pem'), join(data, 'cn.aditpack')];
    execFileSync(process.execPath, [script, 'new-key', key]);
    execFileSync(process.execPath, [script, 'sign', source, key, 'Editors', out]);
    const reply = await new PackStore(folder).inspect(await readFile(out));
    // Its release is that which Adit carries: signature and content hold, and it is not newer.
    expect(codeOf(reply)).toBe('pack/older');
  });
});
