import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SettingsKeeper } from '../app/settings';
import { makeBackup } from '../ipc/backup-cases';
import type { Jobs } from '../jobs/jobs';
import type { PackStore } from '../packs/pack-store';
import type { CurrentVault } from '../vault-host/current-vault';
import { databaseIdOf, isUnlocked } from '../vault-host/host-state';
import { BackupKeeper } from './backup-keeper';
import { BackupStore } from './backup-store';
import { nodeFolders } from './folders';
import { nodeFileSystem } from './node-file-system';

export interface MakeBackupsParts {
  readonly dataFolder: string;
  readonly vault: Pick<CurrentVault, 'call' | 'state'>;
  readonly settings: Pick<SettingsKeeper, 'current'>;
  readonly jobs: Pick<Jobs, 'cancel' | 'run'>;
  readonly packs: Pick<PackStore, 'files'>;
}

/** The backups of this installation on the real disk, and whoever makes them by itself. */
export function makeBackups({ dataFolder, vault, settings, jobs, packs }: MakeBackupsParts) {
  const newId = () => randomBytes(8).toString('hex');
  const store = new BackupStore({
    files: nodeFileSystem,
    folders: nodeFolders,
    now: () => new Date(),
    newId,
    dataFolder,
    ownFolder: join(dataFolder, 'backups'),
    settings: () => settings.current.backup,
    vaultId: () => databaseIdOf(vault.state),
  });
  const make = (id: string) => jobs.run(id, 'backup', (job) => makeBackup({ vault, store, packs }, job));
  const keeper = new BackupKeeper({
    make: (signal) => {
      const id = randomUUID();
      signal.addEventListener('abort', () => jobs.cancel(id), { once: true });
      return make(id);
    },
    last: () => store.last(),
    now: Date.now,
    hours: () => settings.current.backup.hours,
    isUnlocked: () => isUnlocked(vault.state),
  });
  /** Whether or not one is due. */
  const backUp = () => keeper.attempt(() => make(randomUUID()));
  return { store, keeper, backUp, newId };
}
