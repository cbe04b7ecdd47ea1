import { enFindings } from '../memo/wording/en-findings';
import type { FindingsWords } from '../memo/wording/wording';
import { zhFindings } from '../memo/wording/zh-findings';
import type { Confidence, Finding, LimbId } from '../model/ladders';
import type { Language } from '../model/text';
import { findingNamesRu } from './finding-names-ru';

/** Short names of limbs, findings and degrees of confidence. */
export interface FindingNames {
  readonly limbs: Readonly<Record<LimbId, string>>;
  readonly findings: { readonly [L in LimbId]: Readonly<Record<Finding<L>, string>> };
  readonly confidence: Readonly<Record<Confidence, string>>;
}

const labels = <Key extends string>(words: Readonly<Record<Key, { readonly label: string }>>): Record<Key, string> =>
  Object.fromEntries(
    Object.entries<{ readonly label: string }>(words).map(([key, { label }]) => [key, label]),
  ) as Record<Key, string>;

/** The names that the memo uses: screen and paper speak alike. */
const fromMemo = ({ limbs, findings, confidence }: FindingsWords): FindingNames => ({
  limbs,
  findings: {
    industrial: labels(findings.industrial),
    financial: labels(findings.financial),
    operational: labels(findings.operational),
    civil: labels(findings.civil),
  },
  confidence: labels(confidence),
});

export const findingNames: Readonly<Record<Language, FindingNames>> = {
  zh: fromMemo(zhFindings),
  en: fromMemo(enFindings),
  ru: findingNamesRu,
};
