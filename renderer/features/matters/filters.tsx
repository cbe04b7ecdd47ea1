import { SegmentedControl } from '@mantine/core';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { ListFilters } from '../../ui/list-page';
import { filterBy, useFiltering } from './filtering';
import type { StateFilter } from './match';
import { MoreFilters } from './more-filters';
import { useTexts } from './texts';
import type { MatterOrder } from './use-matters';

const states = ['open', 'closed', 'all'] as const satisfies readonly StateFilter[];
const orders = ['recent', 'title', 'due'] as const satisfies readonly MatterOrder[];

/** What of the list is shown, and in which order. */
export function Filters({ matters }: { readonly matters: readonly ListedMatter[] }) {
  const say = useTexts();
  const { text, state, order } = useFiltering();
  return (
    <ListFilters label={say('filter')} text={text} onText={(typed) => filterBy({ text: typed })}>
      <MoreFilters matters={matters} />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('state.label')}
        data={states.map((value) => ({ value, label: say(`state.${value}`) }))}
        value={state}
        onChange={(chosen) => filterBy({ state: chosen })}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('order.label')}
        data={orders.map((value) => ({ value, label: say(`order.${value}`) }))}
        value={order}
        onChange={(chosen) => filterBy({ order: chosen })}
      />
    </ListFilters>
  );
}
