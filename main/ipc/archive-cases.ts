import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DesktopInput } from '../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { BackupFileSystem } from '../backup/file-system';
import type { Dialogs } from '../files/dialogs';
import { fileName } from '../files/file-name';
import type { OpenedArchive } from '../files/opened-archive';
import { saveStream } from '../files/save-file';
import type { Jobs } from '../jobs/jobs';
import type { PageFiles } from '../jobs/page-files';
import type { UnlockThrottle } from '../keys/unlock-throttle';
import type { Incoming } from '../vault-host/incoming';
import { takeOut } from '../vault-host/outgoing';
import { Pulled } from '../vault-host/pulled';
import type { VaultCaller } from '../vault-host/vault-caller';
import type { UseCases } from './door';
import { saveHandOut } from './hand-out-case';
import { reading } from './reading';

export interface ArchiveCaseParts {
  readonly vault: VaultCaller;
  readonly jobs: Pick<Jobs, 'run'>;
  readonly incoming: Pick<Incoming, 'receive'>;
  readonly pageFiles: Pick<PageFiles, 'reader'>;
  readonly opened: Pick<OpenedArchive, 'take' | 'open'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly throttle: Pick<UnlockThrottle, 'attempt'>;
  readonly files: BackupFileSystem;
  readonly now: () => Date;
  /** 16 hexadecimal digits, never the same twice. */
  readonly newId: () => string;
}

type Saved = Reply<{ readonly saved: string | null }>;
const NOT_SAVED: Saved = done({ saved: null });
const savedAs = (path: string, reply: Reply<null>): Saved => (reply.ok ? done({ saved: basename(path) }) : reply);

/** The day by the clock on the wall, which is the one that a lawyer looks for. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

async function exportMatter(
  parts: ArchiveCaseParts,
  { job, matterId, passphrase }: DesktopInput<'archives.exportMatter'>,
  window: number,
): Promise<Saved> {
  // No name of a client or a matter: the file may travel by mail.
  const path = await parts.dialogs.save(window, `matter-${dayOf(parts.now())}.adit`, 'adit');
  if (path === null) return NOT_SAVED;
  const seal = passphrase === null ? ({ kind: 'plain' } as const) : ({ kind: 'passphrase', passphrase } as const);
  const what = { content: { kind: 'matter', matterId }, seal } as const;
  const { vault, files, newId } = parts;
  const written = await parts.jobs.run(job, 'export', (running) =>
    takeOut(vault, what, running, (outgoing) =>
      saveStream({ ...outgoing, files, path, id: newId(), signal: running.signal }),
    ),
  );
  return savedAs(path, written);
}

async function importMatter(
  { vault, jobs, incoming, pageFiles, opened, throttle }: ArchiveCaseParts,
  { job, file, passphrase, copy }: DesktopInput<'archives.import'>,
  window: number,
): Promise<Reply<{ readonly matterId: string }>> {
  const credential = passphrase === null ? ({ kind: 'none' } as const) : ({ kind: 'passphrase', passphrase } as const);
  const what = { purpose: { kind: 'matter', copy }, credential } as const;
  const open = () =>
    'opened' in file ? opened.open(file.opened) : Promise.resolve(done(pageFiles.reader(window, file)));
  const received = await jobs.run(job, 'import', (running) => {
    const receive = () => reading(open(), (reader) => incoming.receive(vault, what, reader, running));
    // The file may be a backup of this vault: it must not be a way to guess the passphrase faster.
    return passphrase === null ? receive() : throttle.attempt(receive);
  });
  if (!received.ok) return received;
  const { value } = received.value;
  return value.kind === 'matter' ? done({ matterId: value.matterId }) : refuse('desktop/internal', {});
}

async function saveAttachment(
  { vault, jobs, dialogs, files, newId }: ArchiveCaseParts,
  { job, id }: DesktopInput<'attachments.saveAs'>,
  window: number,
): Promise<Saved> {
  const found = await vault.call('attachments.get', { id });
  if (!found.ok) return found;
  const { name, bytes, sha256 } = found.value.value;
  const path = await dialogs.save(window, fileName(name, null), 'any');
  if (path === null) return NOT_SAVED;
  // On record before anything is outside, whether or not the file comes to its end.
  const noted = await vault.call('attachments.handOut', { id });
  if (!noted.ok) return noted;
  const pulled = new Pulled((index) => vault.call('attachments.read', { id, index }));
  const written = await jobs.run(job, 'attachment', async ({ signal, progress }) =>
    pulled.explained(
      await saveStream({
        files,
        path,
        id: newId(),
        estimate: bytes,
        content: () => pulled.pieces(),
        isRight: (sum) => sum.sha256 === sha256,
        signal,
        onProgress: (written) => progress(written, bytes),
      }),
    ),
  );
  return savedAs(path, written);
}

async function checkAttachment(
  { vault, jobs }: ArchiveCaseParts,
  { job, id }: DesktopInput<'attachments.check'>,
): Promise<Reply<{ readonly sha256: string }>> {
  const found = await vault.call('attachments.get', { id });
  if (!found.ok) return found;
  const { bytes } = found.value.value;
  return await jobs.run(job, 'check', async ({ signal, progress }) => {
    const hash = createHash('sha256');
    let read = 0;
    for (let index = 0, last = false; !last; index += 1) {
      if (signal.aborted) return refuse('job/cancelled', {});
      const piece = await vault.call('attachments.read', { id, index });
      if (!piece.ok) return piece;
      hash.update(piece.value.bytes);
      read += piece.value.bytes.length;
      progress(read, bytes);
      ({ last } = piece.value);
    }
    return done({ sha256: hash.digest('hex') });
  });
}

type ArchiveCases = Pick<
  UseCases,
  `archives.${'exportMatter' | 'handOut' | 'opened' | 'import'}` | `attachments.${'saveAs' | 'check'}`
>;

export const archiveCases = (parts: ArchiveCaseParts): ArchiveCases => ({
  'archives.exportMatter': (input, window) => exportMatter(parts, input, window),
  'archives.handOut': (input, window) => saveHandOut(parts, dayOf(parts.now()), input, window),
  'archives.opened': async () => done(await parts.opened.take()),
  'archives.import': (input, window) => importMatter(parts, input, window),
  'attachments.saveAs': (input, window) => saveAttachment(parts, input, window),
  'attachments.check': (input) => checkAttachment(parts, input),
});
