import type { Sentinel } from '../../shared/bridge/vault-status';

/**
 * What main finds where it keeps its sentinel. Only `missing` is a beginning: a file that cannot be understood is not
 * the same as none.
 */
export type Remembered =
  | { readonly state: 'missing' | 'damaged' }
  | { readonly state: 'newer'; readonly format: number }
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'present'; readonly database: string; readonly sentinel: Sentinel | null };

/** Where the vault in use lives, and what main remembers of it. */
export interface VaultPlace {
  readonly folder: string;
  remembered(): Promise<Remembered>;
  /** Throws where the disk refuses. */
  remember(database: string, sentinel: Sentinel): Promise<void>;
}

/** A place that is not the one in use until it is kept. */
export interface TrialPlace {
  readonly place: VaultPlace;
  /** Rejects where the disk refuses. */
  keep(): Promise<void>;
}
