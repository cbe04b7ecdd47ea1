import { NativeSelect } from '@mantine/core';
import { type LimbId, limbIds } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import { useTexts } from './texts';

/** Chooses one question of law, or all. */
export function LimbFilter(props: {
  readonly law: Law;
  readonly limb: LimbId | null;
  readonly onChange: (limb: LimbId | null) => void;
}) {
  const { law, limb, onChange } = props;
  const say = useTexts();
  return (
    <NativeSelect
      label={say('limb')}
      value={limb ?? ''}
      onChange={({ currentTarget }) => onChange(limbIds.find((one) => one === currentTarget.value) ?? null)}
      data={[
        { value: '', label: say('allLimbs') },
        ...limbIds.map((one) => ({ value: one, label: law.words.finding.limbs[one] })),
      ]}
    />
  );
}
