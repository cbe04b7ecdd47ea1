/** The fixed ladders of findings. Each runs from the authority's side to the client's side. */
export const ladders = {
  industrial: ['mining', 'likely-mining', 'grey', 'likely-not-mining', 'not-mining'],
  financial: ['prohibited', 'likely-prohibited', 'grey', 'likely-permitted', 'permitted'],
  operational: ['barred', 'duties-missing', 'duties-unknown', 'in-order'],
  civil: ['void', 'likely-void', 'contested', 'likely-valid', 'valid', 'not-applicable'],
} as const;

export type Ladders = typeof ladders;
/** A field on which a finding is reached: the three limbs, and the civil effect that follows from them. */
export type LimbId = keyof Ladders;
export type Finding<L extends LimbId = LimbId> = Ladders[L][number];
export const limbIds = ['industrial', 'financial', 'operational', 'civil'] as const satisfies readonly LimbId[];

/** How sure a finding is, from surest to least sure. */
export const confidences = ['clear', 'probable', 'arguable', 'open'] as const;
export type Confidence = (typeof confidences)[number];

/** How hard a factor or an argument pulls, from hardest to least. */
export const weights = ['decisive', 'strong', 'moderate', 'weak'] as const;
export type Weight = (typeof weights)[number];

/** Whose case a factor or an argument serves, seen from the element. */
export const sides = ['project', 'authority'] as const;
export type Side = (typeof sides)[number];

export const factStatuses = ['verified', 'stated', 'assumed', 'disputed', 'unknown'] as const;
export type FactStatus = (typeof factStatuses)[number];
