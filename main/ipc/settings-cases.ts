import { done } from '../../shared/bridge/desktop-errors';
import type { SettingsKeeper } from '../app/settings';
import type { UseCases } from './door';

type SettingsCases = Pick<UseCases, 'settings.get' | 'settings.save'>;

export const settingsCases = (settings: Pick<SettingsKeeper, 'current' | 'change'>): SettingsCases => ({
  'settings.get': () => Promise.resolve(done(settings.current)),
  'settings.save': ({ changes }) => settings.change(changes),
});
