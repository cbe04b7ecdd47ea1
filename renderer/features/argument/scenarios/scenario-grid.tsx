import type { Finding, LimbId } from '../../../../shared/model/ladders';
import type { ComparedVariant } from '../../../../shared/reasoning/variants';
import type { Law } from '../../../app/law';
import { FindingMark } from '../../../ui/finding-mark';
import styles from '../argument.module.css';
import { useTexts } from '../texts';

type Findings = ComparedVariant['before'];

const findingIn = (findings: Findings, limb: LimbId) => findings.find((one) => one.limb === limb);

function Cell({
  findings,
  before,
  limb,
}: {
  readonly findings: Findings;
  readonly before: Findings;
  readonly limb: LimbId;
}) {
  const found = findingIn(findings, limb);
  if (found === undefined) return null;
  const changed = found.finding !== findingIn(before, limb)?.finding;
  return (
    <td data-changed={changed}>
      <FindingMark limb={limb} finding={found.finding as Finding} confidence={found.confidence} />
    </td>
  );
}

/** Each question of law in a row, each scenario in a column; the head of a column chooses it. */
export function ScenarioGrid(props: {
  readonly law: Law;
  readonly variants: readonly ComparedVariant[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const { law, variants, chosen, onChoose } = props;
  const say = useTexts();
  const before = variants[0]?.before ?? [];
  return (
    <table className={styles['scenarios']}>
      <caption>{say('scenarios.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('limb')}</th>
          <th scope="col">{say('scenarios.asItIs')}</th>
          {variants.map(({ id, title }) => (
            <th key={id} scope="col" data-chosen={id === chosen}>
              <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {title[law.lang]}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {before.map(({ limb }) => (
          <tr key={limb}>
            <th scope="row">{law.words.finding.limbs[limb]}</th>
            <Cell findings={before} before={before} limb={limb} />
            {variants.map(({ id, after }) => (
              <Cell key={id} findings={after} before={before} limb={limb} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
