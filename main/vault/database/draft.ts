import type { Dexie } from 'dexie';
import type { AuditAction } from '../../../shared/bridge/audit-actions';
import type { SealingKey } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import type { Line } from '../summaries/summary-store';
import type { RecordTable } from './tables';

/** A record as it is to be stored. */
export interface RowDraft {
  readonly table: RecordTable;
  readonly id: string;
  /** Empty for a record of the vault as a whole. */
  readonly matterId: string;
  readonly rev: number;
  readonly key: SealingKey;
  readonly value: unknown;
}

/** A record named in the audit. */
export interface RecordReference {
  readonly table: RecordTable;
  readonly id: string;
  readonly rev: number;
}

/** Work beside the records that must be in the same transaction. It may await Dexie and nothing else. */
export interface Beside {
  readonly tables: readonly string[];
  readonly run: (database: Dexie) => PromiseLike<unknown>;
}

/** Everything that one write does. */
export interface Draft {
  readonly action: AuditAction;
  readonly matterId: string;
  readonly puts?: readonly RowDraft[];
  readonly removals?: readonly RecordReference[];
  /** Records that the audit names though nothing of them changes. */
  readonly named?: readonly RecordReference[];
  /** The line of the list that changes. */
  readonly entry?: Line;
  /** Lines that change beside it. */
  readonly further?: readonly Line[];
  readonly beside?: Beside;
}

/** Raw rows ready for the transaction. */
export interface SealedDraft {
  readonly puts: readonly { readonly table: RecordTable; readonly row: SealedRow }[];
  readonly delta: SealedRow | null;
}
