import type { DesktopInput, DesktopOutput, News } from '../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { BackupView } from '../../shared/bridge/desktop-files';
import type { IncomingCredential } from '../../shared/bridge/vault-transfers';
import type { SettingsKeeper } from '../app/settings';
import type { BackupKeeper } from '../backup/backup-keeper';
import type { BackupStore } from '../backup/backup-store';
import type { FileReader } from '../backup/file-system';
import type { Dialogs } from '../files/dialogs';
import type { Job, Jobs } from '../jobs/jobs';
import type { PageFiles } from '../jobs/page-files';
import type { UnlockThrottle } from '../keys/unlock-throttle';
import type { PackStore } from '../packs/pack-store';
import type { CurrentVault } from '../vault-host/current-vault';
import type { Incoming } from '../vault-host/incoming';
import { takeOut } from '../vault-host/outgoing';
import type { VaultCaller } from '../vault-host/vault-caller';
import type { UseCases } from './door';
import { reading } from './reading';

export interface BackupCaseParts {
  readonly vault: Pick<CurrentVault, 'call' | 'restore'>;
  readonly jobs: Pick<Jobs, 'run'>;
  readonly incoming: Pick<Incoming, 'receive'>;
  readonly pageFiles: Pick<PageFiles, 'reader'>;
  readonly dialogs: Pick<Dialogs, 'folder'>;
  readonly store: BackupStore;
  readonly keeper: Pick<BackupKeeper, 'attempt' | 'isDue' | 'lastError'>;
  readonly settings: Pick<SettingsKeeper, 'setBackupFolder'>;
  readonly packs: Pick<PackStore, 'files' | 'takeBack'>;
  readonly tell: (news: News) => void;
  readonly throttle: Pick<UnlockThrottle, 'attempt'>;
  /** 16 hexadecimal digits, never the same twice. */
  readonly newId: () => string;
}

type Counts = Reply<{ readonly records: number; readonly attachments: number }>;

interface MakingParts {
  readonly vault: VaultCaller;
  readonly store: Pick<BackupStore, 'write'>;
  readonly packs: Pick<PackStore, 'files'>;
}

/** Makes a backup of the vault that is unlocked, and of the packs from outside that its matters may be under. */
export async function makeBackup({ vault, store, packs }: MakingParts, job: Job): Promise<Reply<BackupView>> {
  const content = { kind: 'backup', packs: await packs.files() } as const;
  return takeOut(vault, { content, seal: { kind: 'vault' } }, job, async (outgoing) => {
    const written = await store.write({ ...outgoing, signal: job.signal });
    return written.ok || written.error.code !== 'backup/cancelled' ? written : refuse('job/cancelled', {});
  });
}

function drill(parts: BackupCaseParts, { job, name }: DesktopInput<'backups.drill'>): Promise<Counts> {
  const what = { purpose: { kind: 'drill' }, credential: { kind: 'session' } } as const;
  return parts.jobs.run(job, 'drill', (running) =>
    reading(parts.store.open(name), async (file) => {
      const read = await parts.incoming.receive(parts.vault, what, file, running);
      if (!read.ok) return read;
      const { value } = read.value;
      return value.kind === 'drill'
        ? done({ records: value.records, attachments: value.attachments })
        : refuse('desktop/internal', {});
    }),
  );
}

const credentialOf = (given: DesktopInput<'backups.restore'>['credential']): IncomingCredential =>
  'passphrase' in given ? { kind: 'passphrase', ...given } : { kind: 'recovery', ...given };

/** Reads a backup into a new database of `vault`. */
async function restoreFrom(
  { incoming, packs, newId }: BackupCaseParts,
  vault: VaultCaller,
  credential: IncomingCredential,
  file: FileReader,
  job: Job,
) {
  const database = `adit-${newId()}`;
  const read = await incoming.receive(vault, { purpose: { kind: 'restore', database }, credential }, file, job);
  if (!read.ok) return read;
  const { value, sentinel } = read.value;
  if (value.kind !== 'restore' || sentinel === null) return refuse('desktop/internal', {});
  // Before the vault takes the place of the other: its matters may be under them.
  const kept = await packs.takeBack(value.packs);
  if (!kept.ok) return kept;
  return done({ database, sentinel, counts: { records: value.records, attachments: value.attachments } });
}

async function restore(
  parts: BackupCaseParts,
  { job, source, credential }: DesktopInput<'backups.restore'>,
  window: number,
): Promise<Counts> {
  const open = (): Promise<Reply<FileReader>> =>
    'name' in source
      ? parts.store.open(source.name)
      : Promise.resolve(done(parts.pageFiles.reader(window, source.file)));
  const restored = await parts.jobs.run(job, 'restore', (running) =>
    // A backup is sealed with the passphrase of the vault: it must not be a way to guess that faster.
    parts.throttle.attempt(() =>
      reading(open(), (file) =>
        parts.vault.restore((vault) => restoreFrom(parts, vault, credentialOf(credential), file, running)),
      ),
    ),
  );
  if (!restored.ok) return restored;
  parts.tell({ event: 'packs' });
  return done(restored.value.counts);
}

async function chooseFolder(
  { dialogs, store, settings }: BackupCaseParts,
  window: number,
): Promise<Reply<DesktopOutput<'backups.chooseFolder'>>> {
  const folder = await dialogs.folder(window);
  if (folder === null) return done(null);
  const problem = await store.problemWith(folder);
  if (problem !== null) return { ok: false, error: problem };
  const kept = await settings.setBackupFolder(folder);
  return kept.ok ? done({ folder }) : kept;
}

async function status({ store, keeper }: BackupCaseParts): Promise<Reply<DesktopOutput<'backups.status'>>> {
  const [last, sameDisk, due] = await Promise.all([store.last(), store.sameDisk(), keeper.isDue()]);
  return done({ folder: store.folder, sameDisk, last, lastError: keeper.lastError, due });
}

type BackupCases = Pick<UseCases, `backups.${'list' | 'make' | 'chooseFolder' | 'drill' | 'restore' | 'status'}`>;

export const backupCases = (parts: BackupCaseParts): BackupCases => ({
  'backups.list': async () => {
    const listed = await parts.store.list();
    return listed.ok ? done([...listed.value]) : listed;
  },
  'backups.make': ({ job }) =>
    parts.keeper.attempt(() => parts.jobs.run(job, 'backup', (running) => makeBackup(parts, running))),
  'backups.chooseFolder': (_input, window) => chooseFolder(parts, window),
  'backups.drill': (input) => drill(parts, input),
  'backups.restore': (input, window) => restore(parts, input, window),
  'backups.status': () => status(parts),
});
