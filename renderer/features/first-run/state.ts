import { create } from 'zustand';

/** True from the making of the vault until its owner has gone through everything that comes with it. */
export const useFirstRun = create<{ readonly underWay: boolean }>(() => ({ underWay: false }));
