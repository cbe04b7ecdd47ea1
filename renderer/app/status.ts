import { create } from 'zustand';
import type { AppStatus } from '../../shared/bridge/desktop-contract';
import { api } from './api';
import { listenToNews } from './news';

/** How app and vault stand; null until main has said so. */
export const useStatus = create<{ readonly status: AppStatus | null }>(() => ({ status: null }));

const take = (status: AppStatus) => useStatus.setState({ status });

/** Asks anew; the answer of the first question after a piece of news is not older than it. */
export async function refreshStatus(): Promise<void> {
  const reply = await api.app.status();
  if (reply.ok) take(reply.value);
}

listenToNews('status', ({ status }) => take(status));
