import { entryBytes } from '../../../scripts/entry-bytes.mjs';
import { type BenchRow, row } from '../row';

/** The scripts that the window loads before anything is asked for, as they are shipped. */
export const benchEntry = (): BenchRow =>
  row({
    name: 'desk: entry bundle, minified, without what is loaded when it is needed',
    ours: entryBytes('out/renderer') / 1_000,
    peer: 350,
    peerName: 'the size allowed',
    unit: 'kB',
    goal: 1,
    growth: null,
  });
