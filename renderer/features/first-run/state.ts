import { create } from 'zustand';

interface FirstRunState {
  /** True from the making of the vault until its owner has gone through everything that comes with it. */
  readonly underWay: boolean;
  /** Where an earlier vault that did not open was left, when this one is begun in its stead. */
  readonly leftIn: string | null;
}

export const useFirstRun = create<FirstRunState>(() => ({ underWay: false, leftIn: null }));
