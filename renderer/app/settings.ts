import { create } from 'zustand';
import type { Language } from '../../shared/model/languages';

export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';

export interface Settings {
  /** Null: the first of the system's languages that Adit speaks. */
  readonly language: Language | null;
  readonly theme: ThemeChoice;
  /** Whose name the vault's log gets. */
  readonly lawyer: string;
}

export const useSettings = create<Settings>(() => ({ language: null, theme: 'system', lawyer: '' }));

/** Changes settings at once. */
export const saveSettings = (changes: Partial<Settings>): void => useSettings.setState(changes);
