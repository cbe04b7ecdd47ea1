import { type HeldPolicy, noPolicy } from '../../shared/bridge/firm-policy';
import { api } from './api';
import { useQuery } from './query';

/** It is read when the app starts, and no change of a record concerns it. */
const NOTHING = { tables: [] } as const;

/** What the firm has set for this installation; nothing until main has told it. */
export const useFirmPolicy = (): HeldPolicy =>
  useQuery('app.policy', () => api.app.policy(), NOTHING).value ?? noPolicy;
