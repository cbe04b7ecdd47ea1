import type { Authority, Citation, Pack } from '../packs/schema';
import { standingOn } from './law-in-time';
import { authorityById } from './names';

/**
 * The rank of an authority by its kind, 0 the highest: what the legislature made, how the Supreme People's Court reads
 * it, rules of the government and its departments, rules of places, and last what is said without making a rule.
 */
const ranks: Readonly<Record<Authority['kind'], number>> = {
  statute: 0,
  'judicial-interpretation': 1,
  'government-decree': 2,
  'departmental-notice': 2,
  catalogue: 2,
  'local-rule': 3,
  'court-policy': 4,
  'press-statement': 5,
  'state-council-meeting': 5,
};

/** The rank of what rests on no authority in force. */
export const NO_AUTHORITY = 6;

/** The highest of the authorities cited that are in force on a day, if any. */
export const highestOf = (pack: Pack, citations: readonly Citation[], day: string): Authority | undefined =>
  citations
    .map(({ id }) => authorityById(pack, id))
    .filter((authority) => standingOn(authority, day) === 'in-force')
    .sort((a, b) => ranks[a.kind] - ranks[b.kind])[0];

/** The rank of the highest authority cited; lower is higher, and nothing in force is lowest of all. */
export const rankOf = (pack: Pack, citations: readonly Citation[], day: string): number => {
  const highest = highestOf(pack, citations, day);
  return highest === undefined ? NO_AUTHORITY : ranks[highest.kind];
};
