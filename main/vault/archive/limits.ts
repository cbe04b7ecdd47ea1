import type { ArchiveMeasure } from '../../../shared/bridge/archive-errors';
import { fault } from './errors';

const kib = 1024;
const mib = 1024 * kib;
const gib = 1024 * mib;

/**
 * What reading accepts. All are far above what a firm's vault holds, and bound what a hostile file can cost. A caller
 * that knows how much room there is lowers `total`.
 */
export interface ArchiveLimits extends Readonly<Record<ArchiveMeasure, number>> {}

export const archiveLimits: ArchiveLimits = {
  entries: 1_000_000,
  directory: 256 * mib,
  manifest: 256 * mib,
  records: 16 * gib,
  record: 64 * mib,
  attachment: 64 * gib,
  total: 1024 * gib,
};

/** The longest record that is written, in UTF-16 units: never more bytes than may be read. */
export const longestRecord = 16 * mib;

/** Throws `archive/too-large` where a size goes past its limit. */
export const within = (limits: ArchiveLimits, measure: ArchiveMeasure, found: number): void => {
  const limit = limits[measure];
  if (found > limit) throw fault('archive/too-large', { measure, found, limit });
};
