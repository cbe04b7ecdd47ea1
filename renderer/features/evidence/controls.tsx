import { Select } from '@mantine/core';
import styles from './page.module.css';
import {
  countOf,
  type EvidenceFilter,
  type EvidenceOrder,
  type EvidenceRow,
  evidenceFilters,
  evidenceOrders,
} from './rows';
import { useTexts } from './texts';

export interface Listing {
  readonly filter: EvidenceFilter;
  readonly order: EvidenceOrder;
}

/** Which evidence is listed, and in which order. */
export function Controls(props: {
  readonly rows: readonly EvidenceRow[];
  readonly listing: Listing;
  readonly onChange: (listing: Listing) => void;
}) {
  const { rows, listing, onChange } = props;
  const say = useTexts();
  return (
    <div className={styles['controls']}>
      <Select
        size="xs"
        w={180}
        aria-label={say('filter.label')}
        data={evidenceFilters.map((filter) => ({
          value: filter,
          label: say('filter.option', { name: say(`filter.${filter}`), number: countOf(rows, filter) }),
        }))}
        value={listing.filter}
        onChange={(filter) => filter !== null && onChange({ ...listing, filter: filter as EvidenceFilter })}
      />
      <Select
        size="xs"
        w={170}
        aria-label={say('order.label')}
        data={evidenceOrders.map((order) => ({ value: order, label: say(`order.${order}`) }))}
        value={listing.order}
        onChange={(order) => order !== null && onChange({ ...listing, order: order as EvidenceOrder })}
      />
    </div>
  );
}
