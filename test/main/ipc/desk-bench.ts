import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptTemplate } from '../../../main/app/kept-template';
import { SettingsKeeper } from '../../../main/app/settings';
import { BackupKeeper } from '../../../main/backup/backup-keeper';
import { BackupStore } from '../../../main/backup/backup-store';
import { nodeFolders } from '../../../main/backup/folders';
import { nodeFileSystem } from '../../../main/backup/node-file-system';
import { OpenedArchive } from '../../../main/files/opened-archive';
import { SavedFiles } from '../../../main/files/saved-files';
import { makeBackup } from '../../../main/ipc/backup-cases';
import { makeUseCases, type UseCaseParts } from '../../../main/ipc/use-cases';
import { Jobs } from '../../../main/jobs/jobs';
import { PageFiles } from '../../../main/jobs/page-files';
import { PackStore } from '../../../main/packs/pack-store';
import { SupportLog } from '../../../main/support/log';
import { Updates } from '../../../main/updates/updates';
import type { HostState } from '../../../main/vault-host/host-state';
import { Incoming } from '../../../main/vault-host/incoming';
import type { Proof } from '../../../shared/bridge/desktop-contract';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import type { JobNews, Wants } from '../../../shared/bridge/desktop-jobs';
import { defaultSettings } from '../../../shared/bridge/desktop-settings';
import { noPolicy } from '../../../shared/bridge/firm-policy';
import { FakeTransfers } from './fake-transfers';

const pem = readFileSync(new URL('../../fixtures/update/development-key.pem', import.meta.url));
/** The public half of the key that tests sign updates with. */
export const DEVELOPMENT_KEY = createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');

const PROOF: Proof = { refusedRequests: 1, permissionsRefused: 2, navigationsRefused: 3, switches: [], policy: '' };
const SENTINEL = { databaseId: '77777777-7777-4777-8777-777777777777', revision: 1, auditHead: '0'.repeat(64) };

export const OWN_ID = SENTINEL.databaseId;
export const WINDOW = 7;

export const hostState = (state: 'new' | 'locked' | 'unlocked'): HostState => ({
  kind: 'open',
  status: { state, check: 'match', sentinel: SENTINEL, systemBlob: null, problems: [] },
});

type RestoreRun = Parameters<UseCaseParts['vault']['restore']>[0];

/** Main as windows meet it, on a real disk, with a vault that only moves archives and a person who answers dialogs. */
export class DeskBench {
  readonly transfers = new FakeTransfers();
  readonly jobs: JobNews[] = [];
  /** Answers of windows to being asked whether they may close. */
  readonly left: (readonly [window: number, ready: boolean])[] = [];
  readonly wants: Wants[] = [];
  readonly asked: string[] = [];
  readonly tried: string[] = [];
  readonly shown: string[] = [];
  /** The revisions of the databases that took the place of the one in use. */
  readonly adopted: number[] = [];
  /** What the person chooses in the next dialog; null closes it. */
  answer: string | null = null;
  state: HostState = hostState('unlocked');
  now = new Date('2026-11-26T09:30:00');
  openFails = false;
  settings = new SettingsKeeper({
    read: () => Promise.resolve(defaultSettings),
    write: () => Promise.resolve(),
    setAside: () => Promise.resolve(),
    held: (settings) => settings,
  });
  readonly data: string;
  readonly packs: PackStore;
  readonly store: BackupStore;
  readonly keeper: BackupKeeper;
  readonly running: Jobs;
  readonly log: SupportLog;
  readonly updates: Updates;
  readonly opened = new OpenedArchive({ files: nodeFileSystem, newId: () => crypto.randomUUID() });
  readonly parts: UseCaseParts;
  readonly #pageFiles: PageFiles;
  #lastId = 0;

  constructor(data: string) {
    this.data = data;
    const incoming = new Incoming();
    this.transfers.onEvent = (event) => {
      if (event.event !== 'changed') incoming.onEvent(event);
    };
    const running = new Jobs({ tell: (news) => news.event === 'job' && this.jobs.push(news.job), now: () => 0 });
    this.running = running;
    const pageFiles = new PageFiles({
      ask: (_window, wants) => this.wants.push(wants),
      newTicket: () => crypto.randomUUID(),
      waitMs: 60_000,
    });
    this.#pageFiles = pageFiles;
    const newId = () => {
      this.#lastId += 1;
      return this.#lastId.toString(16).padStart(16, '0');
    };
    const id = () => (this.state.kind === 'open' ? (this.state.status.sentinel?.databaseId ?? null) : null);
    this.packs = new PackStore(join(data, 'packs'));
    this.store = new BackupStore({
      files: nodeFileSystem,
      folders: nodeFolders,
      now: () => this.now,
      newId,
      dataFolder: data,
      ownFolder: join(data, 'backups'),
      settings: () => this.settings.current.backup,
      vaultId: id,
    });
    this.keeper = new BackupKeeper({
      make: () =>
        running.run(crypto.randomUUID(), 'backup', (job) =>
          makeBackup({ vault: this.transfers, store: this.store, packs: this.packs }, job),
        ),
      last: () => this.store.last(),
      now: () => this.now.getTime(),
      hours: () => this.settings.current.backup.hours,
      isUnlocked: () => this.state.kind === 'open' && this.state.status.state === 'unlocked',
    });
    this.log = new SupportLog(
      () => join(data, 'log'),
      () => this.now,
    );
    const openPath = (path: string) => {
      this.shown.push(path);
      return Promise.resolve(this.openFails ? `no program for ${path}` : '');
    };
    const lock = () => Promise.resolve(void this.shown.push('locked'));
    this.updates = new Updates({
      key: DEVELOPMENT_KEY,
      installed: { version: '1.2.3', platform: 'win32-x64' },
      folder: join(data, 'updates'),
      files: nodeFileSystem,
      dialogs: { file: () => Promise.resolve(this.answer) },
      shell: { openPath },
      newHandle: () => crypto.randomUUID(),
      backUp: () =>
        this.keeper.attempt(() =>
          running.run(crypto.randomUUID(), 'backup', (job) =>
            makeBackup({ vault: this.transfers, store: this.store, packs: this.packs }, job),
          ),
        ),
      lock,
      quit: () => this.shown.push('ended'),
    });
    const desk = this;
    this.parts = {
      vault: {
        get state() {
          return desk.state;
        },
        call: (method, input) => this.transfers.call(method, input),
        restore: (run) => this.#restore(run as RestoreRun) as never,
        retry: () => Promise.resolve(done(null)),
        setAside: () => Promise.resolve(done({ folder: 'vault' })),
      },
      throttle: {
        attempt: async (run) => {
          const reply = await run();
          this.tried.push(reply.ok ? 'right' : reply.error.code);
          return reply;
        },
      },
      systemKey: {
        make: () => Promise.resolve(refuse('system-key/refused', { reason: 'none' })),
        open: () => Promise.resolve(refuse('system-key/refused', { reason: 'none' })),
      },
      status: () => Promise.reject(new Error('not asked')),
      lock,
      settings: this.settings,
      template: new KeptTemplate(join(data, 'firm-template.docx')),
      jobs: running,
      incoming,
      pageFiles,
      dialogs: {
        save: (window, name, kind) => {
          this.asked.push(`${window} ${name} ${kind}`);
          return Promise.resolve(this.answer);
        },
        folder: () => Promise.resolve(this.answer),
      },
      opened: this.opened,
      saved: new SavedFiles(
        {
          openPath,
          showItemInFolder: (path) => this.shown.push(`in folder: ${path}`),
        },
        () => crypto.randomUUID(),
      ),
      files: nodeFileSystem,
      printer: { toPdf: () => Promise.resolve(new Uint8Array([37, 80])), toPaper: () => Promise.resolve(true) },
      store: this.store,
      packs: this.packs,
      tell: (news) => this.shown.push(news.event),
      keeper: this.keeper,
      now: () => this.now,
      newId,
      proof: () => PROOF,
      policy: noPolicy,
      notices: () => Promise.resolve('licences'),
      log: this.log,
      bundle: () => Promise.resolve(['a line', ...this.log.lines()]),
      updates: this.updates,
      release: { version: '1.2.3', address: 'example.com/adit' },
      windows: { leave: (window, ready) => this.left.push([window, ready]) },
      where: () => ({ data, vault: join(data, 'vault'), backups: this.store.folder }),
    };
  }

  static async make(): Promise<DeskBench> {
    return new DeskBench(await mkdtemp(join(tmpdir(), 'adit-desk-')));
  }

  drop(): Promise<void> {
    return rm(this.data, { recursive: true });
  }

  get cases() {
    return makeUseCases(this.parts);
  }

  closeWindow(): void {
    this.#pageFiles.windowGone(WINDOW);
  }

  /** Answers what a window is asked for of a file, as long as the file is asked for. */
  serve(file: Uint8Array<ArrayBuffer>, window = WINDOW): () => void {
    const timer = setInterval(() => {
      const { ticket, offset, length } = this.wants.shift() ?? {};
      if (ticket === undefined || offset === undefined || length === undefined) return;
      this.parts.pageFiles.give(window, ticket, file.slice(offset, offset + length));
    }, 1);
    return () => clearInterval(timer);
  }

  /** As `CurrentVault` does where the vault is locked or new. */
  async #restore(run: RestoreRun) {
    if (this.state.kind === 'open' && this.state.status.state === 'unlocked') {
      return refuse('restore/unlocked', {});
    }
    const restored = await run(this.transfers);
    if (restored.ok) this.adopted.push(restored.value.sentinel.revision);
    return restored;
  }
}
