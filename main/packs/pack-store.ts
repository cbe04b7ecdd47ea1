import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { ImportedPack } from '../../shared/bridge/desktop-packs';
import { builtInReleases, compareReleases, type PackRelease } from '../../shared/packs/release';
import { signedPackSizeLimit } from '../../shared/packs/signed-pack';
import { readJson, writeJson } from '../app/small-file';
import { writeAtomically } from '../files/atomic-write';
import { readInputFile } from '../files/read-file';
import { type OpenedPack, openSignedPack } from './open-signed-pack';

type Bytes = Uint8Array<ArrayBuffer>;

const EXTENSION = '.aditpack';
const SIGNERS = 'signers.json';

const fileOf = ({ id, release }: PackRelease): string => `${id}@${release}${EXTENSION}`;

/** The keys that a lawyer confirmed, each with the name that it came with. */
const signersSchema = z.array(z.strictObject({ name: z.string(), publicKey: z.string() }));
type Signers = z.infer<typeof signersSchema>;

/**
 * Packs from outside, each in the file that it came in, beside the vault: law is no secret. Every file is opened anew,
 * signature and all, when it is first asked for; one that does not hold is not law.
 */
export class PackStore {
  readonly #folder: string;
  readonly #opened = new Map<string, Reply<OpenedPack>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is kept, oldest release first. */
  async list(): Promise<DesktopOutput<'packs.list'>> {
    const opened = await this.#all();
    const packs = opened.flatMap((one) => (one.ok ? [one.value.view] : []));
    packs.sort((a, b) => (a.id < b.id ? -1 : 1) * Number(a.id !== b.id) || compareReleases(a.release, b.release));
    return { packs, damaged: opened.length - packs.length };
  }

  async read(id: string, release: string): Promise<Reply<{ readonly bytes: Uint8Array<ArrayBuffer> }>> {
    const found = (await this.#all()).find(
      (one) => one.ok && one.value.view.id === id && one.value.view.release === release,
    );
    if (found?.ok !== true) return refuse('pack/absent', { pack: id, release });
    return done({ bytes: new TextEncoder().encode(JSON.stringify(found.value.files)) });
  }

  async inspect(bytes: Uint8Array): Promise<Reply<ImportedPack & { readonly known: boolean }>> {
    const opened = openSignedPack(bytes);
    if (!opened.ok) return opened;
    const old = await this.#olderThan(opened.value.view);
    return old ?? done({ ...opened.value.view, known: await this.#knows(opened.value.publicKey) });
  }

  /** Keeps a pack, whole or not at all. One import waits for the other. */
  import(bytes: Uint8Array, fingerprint: string): Promise<Reply<ImportedPack>> {
    return this.#inTurn(() => this.#import(bytes, fingerprint));
  }

  /** Every pack that holds, in the file that it came in: what a backup takes with it. */
  async files(): Promise<readonly Bytes[]> {
    const found = (await this.#names()).map(async (file) => {
      if (!(await this.#open(file)).ok) return [];
      const bytes = await readInputFile(join(this.#folder, file), signedPackSizeLimit);
      return bytes.ok ? [new Uint8Array(bytes.value)] : [];
    });
    return (await Promise.all(found)).flat();
  }

  /**
   * Puts back what a backup brings, its signers with it: they had been confirmed, and nobody but the vault's owner can
   * have written the backup. What this Adit cannot read any more is left out; a matter that is under it says so.
   */
  takeBack(files: readonly Bytes[]): Promise<Reply<null>> {
    return this.#inTurn(async () => {
      for (const bytes of files) {
        const opened = openSignedPack(bytes);
        const kept = opened.ok ? await this.#keep(opened.value, bytes) : null;
        if (kept?.ok === false) return kept;
      }
      return done(null);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #import(bytes: Uint8Array, fingerprint: string): Promise<Reply<ImportedPack>> {
    const opened = openSignedPack(bytes);
    if (!opened.ok) return opened;
    const { view } = opened.value;
    if (view.signer.fingerprint !== fingerprint) {
      return refuse('pack/signer-unconfirmed', { fingerprint: view.signer.fingerprint });
    }
    const old = await this.#olderThan(view);
    if (old !== null) return old;
    return await this.#keep(opened.value, bytes);
  }

  /** One after the other, each whole or not at all. */
  async #keep({ view, publicKey, ...rest }: OpenedPack, bytes: Uint8Array): Promise<Reply<ImportedPack>> {
    const file = fileOf(view);
    try {
      await mkdir(this.#folder, { recursive: true });
      // The key first: a pack whose signer is not remembered is not law.
      await this.#remember({ name: view.signer.name, publicKey });
      const written = await writeAtomically(join(this.#folder, file), bytes);
      if (!written.ok) return refuse('pack/unsaved', { reason: written.error.code });
    } catch (cause) {
      return refuse('pack/unsaved', { reason: reasonOf(cause) });
    }
    this.#opened.set(file, done({ view, publicKey, ...rest }));
    return done(view);
  }

  async #olderThan({ id, release }: ImportedPack): Promise<Reply<never> | null> {
    const { packs } = await this.list();
    const releases = [...builtInReleases, ...packs].filter((one) => one.id === id).map((one) => one.release);
    const newest = releases.sort(compareReleases).at(-1);
    if (newest === undefined || compareReleases(release, newest) > 0) return null;
    return refuse('pack/older', { pack: id, release, newest });
  }

  async #all(): Promise<readonly Reply<OpenedPack>[]> {
    return Promise.all((await this.#names()).map((file) => this.#open(file)));
  }

  async #names(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    return names.filter((name) => name.endsWith(EXTENSION)).sort();
  }

  async #open(file: string): Promise<Reply<OpenedPack>> {
    const known = this.#opened.get(file);
    if (known !== undefined) return known;
    const opened = await this.#trusted(file);
    this.#opened.set(file, opened);
    return opened;
  }

  /** A file among the packs counts only under the name of its own release, from a signer who was confirmed. */
  async #trusted(file: string): Promise<Reply<OpenedPack>> {
    const bytes = await readInputFile(join(this.#folder, file), signedPackSizeLimit);
    if (!bytes.ok) return refuse('pack/not-signed', {});
    const opened = openSignedPack(bytes.value);
    if (!opened.ok) return opened;
    const { view, publicKey } = opened.value;
    if (file !== fileOf(view)) return refuse('pack/not-signed', {});
    if (await this.#knows(publicKey)) return opened;
    return refuse('pack/signer-unconfirmed', { fingerprint: view.signer.fingerprint });
  }

  async #signers(): Promise<Signers> {
    try {
      return signersSchema.parse(await readJson(join(this.#folder, SIGNERS)));
    } catch {
      // Nobody confirmed anything yet, or the file is damaged: then each key is confirmed anew.
      return [];
    }
  }

  async #knows(publicKey: string): Promise<boolean> {
    return (await this.#signers()).some((signer) => signer.publicKey === publicKey);
  }

  async #remember(signer: Signers[number]): Promise<void> {
    const known = await this.#signers();
    if (known.some(({ publicKey }) => publicKey === signer.publicKey)) return;
    await writeJson(join(this.#folder, SIGNERS), [...known, signer]);
  }
}

const reasonOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
