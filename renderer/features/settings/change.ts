import type { SettingsChanges } from '../../../shared/bridge/desktop-settings';
import { notifyError } from '../../app/notify';
import { saveSettings } from '../../app/settings';
import { saving } from '../../app/unsaved';

/** Changes settings at once; says so where they could not be kept. */
export async function change(changes: SettingsChanges): Promise<void> {
  const reply = await saving(saveSettings(changes));
  if (!reply.ok) notifyError(reply.error);
}
