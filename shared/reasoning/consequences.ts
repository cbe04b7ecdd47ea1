import type { DutyState, Exposure, Measure } from '../model/assessment';
import type { Citation, Pack } from '../packs/schema';
import { onlyState } from './duties';
import { standingOn } from './law-in-time';
import { authorityById, limbRules } from './names';
import type { Program } from './program';
import { TRUE } from './truth';

/** Whether an authority is in force on a day. */
export const inForce = (pack: Pack, authority: string, day: string): boolean =>
  standingOn(authorityById(pack, authority), day) === 'in-force';

/** The measures that an authority in force on the day attaches to the findings and facts. */
export const measuresOf = (pack: Pack, program: Program, asOf: string): readonly Measure[] =>
  pack.consequences.measures
    .filter(({ when, authority }) => program.read(when) === TRUE && inForce(pack, authority, asOf))
    .map(({ id, label, authority, pinpoint }) => ({ id, label, measure: id, authority, pinpoint }));

const levels = ['high', 'moderate', 'low'] as const;

/** Criminal exposures by role, gravest first. */
export const exposuresOf = (
  pack: Pack,
  program: Program,
  asOf: string,
  cases: ReadonlySet<string>,
): readonly Exposure[] =>
  pack.consequences.exposures
    .filter(({ when, authority }) => program.read(when) === TRUE && inForce(pack, authority, asOf))
    .map(({ id, authority, pinpoint, role, level, reason, cases: named }) => ({
      id,
      authority,
      pinpoint,
      role,
      label: roleLabel(pack, role),
      level,
      reason,
      cases: named.filter((item) => cases.has(item)),
    }))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));

const roleLabel = (pack: Pack, id: string) => {
  const role = pack.consequences.roles.find((candidate) => candidate.id === id);
  if (role === undefined) throw new Error(`The pack has no role "${id}"`);
  return role.label;
};

/** The ground of a duty on a day: the first of its authorities that is in force. */
export const groundOn = (pack: Pack, citations: readonly Citation[], day: string): string => {
  const ground = citations.find(({ id }) => inForce(pack, id, day)) ?? citations[0];
  if (ground === undefined) throw new Error('A duty of the pack has no authority');
  return ground.id;
};

/** The duties of operation and their states. */
export const dutiesOf = (pack: Pack, program: Program, asOf: string): readonly DutyState[] => {
  const states = program.duties.states();
  return pack.duties.map(({ id, authorities }, index) => ({
    id,
    state: onlyState(states[index] ?? 0),
    authority: groundOn(pack, authorities, asOf),
  }));
};

/** Whether courts have declined to hear a suit like this one. */
export const suitMayBeRefused = (pack: Pack, program: Program): boolean =>
  (limbRules(pack, 'civil').suitRefused ?? []).some(({ when }) => program.read(when) === TRUE);
