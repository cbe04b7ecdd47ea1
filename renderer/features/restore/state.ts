import { create } from 'zustand';

/** Whether somebody locked the vault, or stands before a locked one, in order to bring a backup back. */
export const useRestoring = create<{ readonly wanted: boolean }>(() => ({ wanted: false }));

export const wantRestore = (wanted: boolean): void => useRestoring.setState({ wanted });
