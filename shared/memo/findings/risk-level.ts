import type { Exposure } from '../../model/assessment';
import type { LimbId } from '../../model/ladders';

type Level = Exposure['level'];

/** How serious each finding is for the client. What is unsettled is a risk, never an absence of one. */
const levels: Readonly<Record<LimbId, Readonly<Record<string, Level>>>> = {
  industrial: {
    mining: 'high',
    'likely-mining': 'high',
    grey: 'moderate',
    'likely-not-mining': 'low',
    'not-mining': 'low',
  },
  financial: {
    prohibited: 'high',
    'likely-prohibited': 'high',
    grey: 'moderate',
    'likely-permitted': 'low',
    permitted: 'low',
  },
  operational: { barred: 'high', 'duties-missing': 'moderate', 'duties-unknown': 'moderate', 'in-order': 'low' },
  civil: { void: 'high', 'likely-void': 'high', contested: 'moderate', 'likely-valid': 'low', valid: 'low' },
};

/** The level of risk that a finding means; null where the question does not arise. */
export const riskLevel = (limb: LimbId, finding: string): Level | null => levels[limb][finding] ?? null;
