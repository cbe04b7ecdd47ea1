import type { SavedKind } from '../../shared/bridge/desktop-files';

/** `any`: the name's own ending says what it is. */
export type SaveKind = SavedKind | 'adit' | 'any';

/** The system's dialogs, over the window that asks. Null where they were closed without a choice. */
export interface Dialogs {
  /** Gives the whole path. */
  readonly save: (window: number, name: string, kind: SaveKind) => Promise<string | null>;
  readonly folder: (window: number) => Promise<string | null>;
  /** An installer that is there. */
  readonly file: (window: number) => Promise<string | null>;
}
