import type { PackProblem } from '../problem';
import type { Authority, Pack } from '../schema';

type Order = readonly [earlier: string | null, later: string | null, message: string];

const orders = (authority: Authority): readonly Order[] => {
  const { issuedOn, publishedOn, effectiveOn, repealedOn, expiredOn } = authority;
  // A day that is only approximate cannot contradict another.
  const issued = authority.verification.datePrecision === 'day' ? issuedOn : null;
  return [
    [issued, publishedOn, 'was published before it was issued'],
    [issued, effectiveOn, 'took effect before it was issued'],
    [effectiveOn ?? issued, repealedOn, 'was repealed before it took effect'],
    [effectiveOn ?? issued, expiredOn, 'ran out before it took effect'],
  ];
};

const statusFaults = ({ status, repealedOn, expiredOn }: Authority): readonly string[] => [
  ...((status === 'repealed' || status === 'superseded') && repealedOn === null
    ? [`is ${status} without the day`]
    : []),
  ...(status === 'expired' && expiredOn === null ? ['is expired without the day'] : []),
  ...(status === 'in-force' && (repealedOn !== null || expiredOn !== null) ? ['is in force but has an end'] : []),
];

/** Days that cannot be: an order of events that contradicts itself, an end without its day. */
export const impossibleDates = (pack: Pack): readonly PackProblem[] =>
  pack.authorities.flatMap((authority) => {
    const order = orders(authority).flatMap(([earlier, later, message]) =>
      earlier !== null && later !== null && later < earlier ? [message] : [],
    );
    return [...order, ...statusFaults(authority)].map((message) => ({
      file: `authorities/${authority.id}.json`,
      place: '$',
      message,
    }));
  });
