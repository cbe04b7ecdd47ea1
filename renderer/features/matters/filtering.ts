import { create } from 'zustand';
import type { MatterFilter } from './match';
import type { MatterOrder } from './use-matters';

export interface Filtering extends MatterFilter {
  readonly order: MatterOrder;
}

export const NO_FILTER: MatterFilter = {
  state: 'all',
  text: '',
  findings: { industrial: null, financial: null, operational: null },
  due: null,
  assignee: null,
  pack: null,
};

const START: Filtering = { ...NO_FILTER, state: 'open', order: 'recent' };

/** What of the list is shown, for whoever comes back to it. */
export const useFiltering = create<Filtering>(() => START);

export const filterBy = (changes: Partial<Filtering>): void => useFiltering.setState(changes);

/** After locking, nothing is left of what somebody looked for. */
export const forgetFiltering = (): void => useFiltering.setState(START);
