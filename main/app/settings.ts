import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import { defaultSettings, type Settings, type SettingsChanges } from '../../shared/bridge/desktop-settings';
import { reasonOf } from '../backup/errors';

export interface SettingsParts {
  /** Null where what is on the disk cannot be understood. */
  readonly read: () => Promise<Settings | null>;
  readonly write: (settings: Settings) => Promise<void>;
  readonly setAside: () => Promise<void>;
  /** The settings as they hold under what the firm has set. */
  readonly held: (settings: Settings) => Settings;
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

const given = <T extends object>(changes: T): Given<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;

/** The settings of this installation: in memory for everyone who asks, on the disk before a change is acknowledged. */
export class SettingsKeeper {
  readonly #parts: SettingsParts;
  readonly #listeners: ((settings: Settings) => void)[] = [];
  #current: Settings = defaultSettings;
  #wasReset = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SettingsParts) {
    this.#parts = parts;
  }

  get current(): Settings {
    return this.#parts.held(this.#current);
  }

  /** True where the file was damaged and the settings are those of the beginning. */
  get wasReset(): boolean {
    return this.#wasReset;
  }

  async load(): Promise<void> {
    const found = await this.#parts.read();
    this.#wasReset = found === null;
    this.#current = found ?? defaultSettings;
    // Where even that fails, the next save takes the place of the damaged file; there is nothing left to lose.
    if (found === null) await this.#parts.setAside().catch(() => undefined);
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.push(listener);
  }

  /** Takes effect at once, whether or not it gets to the disk. */
  change({ backup, ...changes }: SettingsChanges): Promise<Reply<Settings>> {
    return this.#keep((before) => ({
      ...before,
      ...given(changes),
      backup: { ...before.backup, ...given(backup ?? {}) },
    }));
  }

  /** The folder that was chosen in main's own dialog. */
  setBackupFolder(folder: string): Promise<Reply<Settings>> {
    return this.#keep((before) => ({ ...before, backup: { ...before.backup, folder } }));
  }

  /** One after the other, so that the last change is the one that stays on the disk. */
  #keep(changed: (before: Settings) => Settings): Promise<Reply<Settings>> {
    this.#current = changed(this.#current);
    const chosen = this.#current;
    for (const listener of this.#listeners) listener(this.current);
    const written = this.#turn.then(() => this.#write(chosen));
    this.#turn = written;
    return written;
  }

  async #write(chosen: Settings): Promise<Reply<Settings>> {
    try {
      await this.#parts.write(chosen);
      this.#wasReset = false;
      return done(this.#parts.held(chosen));
    } catch (cause) {
      return refuse('settings/unsaved', { reason: reasonOf(cause) });
    }
  }
}
