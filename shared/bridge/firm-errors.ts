import type { ExportKind, PolicyKey } from './firm-policy';

/** Every way in which what a firm has set can be at fault, or stand in the way. */
export interface FirmErrorParams {
  'policy/unknown-key': { readonly key: string };
  /** A key that is known, with a value that it does not take. */
  'policy/value': { readonly key: string };
  /** `reason` is the system's word, such as `EACCES`. */
  'policy/unreadable': { readonly reason: string };
  'policy/barred': { readonly what: ExportKind };
  'policy/fixed': { readonly key: PolicyKey };
}
