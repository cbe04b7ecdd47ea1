/**
 * Every way in which settings, jobs and files can go wrong in the main process, by code. Paths and names of files are
 * never among the parameters.
 */
export interface FileErrorParams {
  /** What was changed holds until the app ends, and is not on the disk. */
  'settings/unsaved': { readonly reason: string };
  /** The file beside the settings is damaged or cannot be read. */
  'template/unreadable': Record<never, never>;
  'job/cancelled': Record<never, never>;
  /** A job of this id is under way already. */
  'job/exists': Record<never, never>;
  /** The window could not read the chosen file any more, or it gave other bytes than were asked for. */
  'page-file/unreadable': Record<never, never>;
  'page-file/unanswered': Record<never, never>;
  /** Bytes that nobody asked this window for. */
  'page-file/no-ticket': Record<never, never>;
  /** `needed` is zero where the disk became full on the way. */
  'save/no-space': { readonly needed: number; readonly free: number };
  'save/failed': { readonly reason: string };
  /** What was read back is not what was to be saved. */
  'save/unverified': Record<never, never>;
  'saved/unknown': Record<never, never>;
  'saved/not-opened': Record<never, never>;
  'print/failed': Record<never, never>;
  'restore/unlocked': Record<never, never>;
  /** All of it was restored, but which database is in use could not be written. */
  'restore/unsaved': { readonly reason: string };
}
