import type { ExportKind, PolicyKey } from './firm-policy';

/** Every way in which what a firm has set can be at fault or stand in the way, and in which an update is refused. */
export interface FirmErrorParams {
  'policy/unknown-key': { readonly key: string };
  /** A key that is known, with a value that it does not take. */
  'policy/value': { readonly key: string };
  /** `reason` is the system's word, such as `EACCES`. */
  'policy/unreadable': { readonly reason: string };
  'policy/barred': { readonly what: ExportKind };
  'policy/fixed': { readonly key: PolicyKey };
  /** The firm lets nobody update from within the app. */
  'update/off': Record<never, never>;
  /** This build was given no key that updates could be verified with. */
  'update/no-key': Record<never, never>;
  'update/no-note': Record<never, never>;
  /** The note beside the installer cannot be read or understood. */
  'update/note': Record<never, never>;
  'update/signature': Record<never, never>;
  'update/platform': { readonly found: string; readonly wanted: string };
  'update/not-newer': { readonly found: string; readonly installed: string };
  /** Another length or another SHA-256 than was signed. */
  'update/changed': Record<never, never>;
  'update/unknown': Record<never, never>;
  'update/not-opened': Record<never, never>;
  /** A support bundle is saved as it was read, not unread. */
  'support/unseen': Record<never, never>;
}
