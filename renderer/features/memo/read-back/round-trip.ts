/** What reads Word files, in a chunk that is loaded when a file is to be read. */
export { readBack } from '../../../../shared/memo/round-trip/differences';
export { nearestVersion } from '../../../../shared/memo/round-trip/nearest-version';
export { readWord } from '../../../../shared/memo/round-trip/read-word';
export { warningsOf } from '../../../../shared/memo/round-trip/warnings';
