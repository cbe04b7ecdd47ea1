import { create } from 'zustand';
import type { Reply } from '../../shared/bridge/desktop-errors';
import type { Settings, SettingsChanges } from '../../shared/bridge/desktop-settings';
import { api } from './api';
import { listenToNews } from './news';

/** The settings of this installation; null until main has told them. */
export const useSettings = create<{ readonly settings: Settings | null }>(() => ({ settings: null }));

const take = (settings: Settings) => useSettings.setState({ settings });

export async function loadSettings(): Promise<void> {
  const reply = await api.settings.get();
  if (reply.ok) take(reply.value);
}

/** Changes settings; every window hears of it. */
export async function saveSettings(changes: SettingsChanges): Promise<Reply<Settings>> {
  const reply = await api.settings.save({ changes });
  if (reply.ok) take(reply.value);
  return reply;
}

listenToNews('settings', ({ settings }) => take(settings));
