import { SegmentedControl, TextInput } from '@mantine/core';
import { Icon } from '../../ui/icon';
import type { StateFilter } from './match';
import styles from './page.module.css';
import { useTexts } from './texts';
import type { MatterOrder } from './use-matters';

export interface Filtering {
  readonly order: MatterOrder;
  readonly state: StateFilter;
  readonly text: string;
}

export const NO_FILTER: Filtering = { order: 'recent', state: 'all', text: '' };

const states = ['open', 'closed', 'all'] as const satisfies readonly StateFilter[];
const orders = ['recent', 'title'] as const satisfies readonly MatterOrder[];

/** What of the list is shown, and in which order. */
export function Filters(props: { readonly filtering: Filtering; readonly onChange: (filtering: Filtering) => void }) {
  const { filtering, onChange } = props;
  const say = useTexts();
  return (
    <search className={styles['filters']}>
      <TextInput
        className={styles['filter']}
        type="search"
        size="xs"
        leftSection={<Icon name="search" size={14} />}
        aria-label={say('filter')}
        placeholder={say('filter')}
        value={filtering.text}
        onChange={(event) => onChange({ ...filtering, text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('state.label')}
        data={states.map((value) => ({ value, label: say(`state.${value}`) }))}
        value={filtering.state}
        onChange={(state) => onChange({ ...filtering, state })}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('order.label')}
        data={orders.map((value) => ({ value, label: say(`order.${value}`) }))}
        value={filtering.order}
        onChange={(order) => onChange({ ...filtering, order })}
      />
    </search>
  );
}
