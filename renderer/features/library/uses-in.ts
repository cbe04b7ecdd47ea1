import type { Assessment } from '../../../shared/model/assessment';

/** The parts of an assessment that can rest on an authority or a case, in the order in which they are named. */
export const restingParts = ['finding', 'argument', 'duty', 'measure', 'exposure', 'precedent'] as const;
export type RestingPart = (typeof restingParts)[number];

/** An authority or a case of the pack. */
export interface Source {
  readonly shelf: 'authorities' | 'precedents';
  readonly id: string;
}

type Resting = Readonly<Record<RestingPart, boolean>>;

const findingsOf = ({ limbs, civil }: Assessment) => [...Object.values(limbs), civil];

const ofAuthority = (assessment: Assessment, id: string): Resting => {
  const { limbs, administrative, criminal } = assessment;
  const { industrial, financial, operational } = limbs;
  const periods = [...industrial.periods, ...financial.periods];
  return {
    finding:
      findingsOf(assessment).some(({ authorities }) => authorities.some((cited) => cited.id === id)) ||
      periods.some(({ basis }) => basis.includes(id)),
    argument: assessment.arguments.some(({ authorities }) => authorities.some((cited) => cited.id === id)),
    duty: operational.duties.some(({ authority, state }) => authority === id && state !== 'not-required'),
    measure: administrative.measures.some(({ authority }) => authority === id),
    exposure: criminal.exposures.some(({ authority }) => authority === id),
    precedent: false,
  };
};

const ofCase = (assessment: Assessment, id: string): Resting => ({
  finding: findingsOf(assessment).some(({ cases }) => cases.includes(id)),
  argument: assessment.arguments.some(({ cases }) => cases.includes(id)),
  duty: false,
  measure: false,
  exposure: assessment.criminal.exposures.some(({ cases }) => cases.includes(id)),
  precedent: assessment.precedents.some((compared) => compared.case === id && compared.mostOnPoint && !compared.later),
});

/** The parts of an assessment that rest on an authority or a case. */
export function partsRestingOn(assessment: Assessment, { shelf, id }: Source): readonly RestingPart[] {
  const resting = shelf === 'authorities' ? ofAuthority(assessment, id) : ofCase(assessment, id);
  return restingParts.filter((part) => resting[part]);
}
