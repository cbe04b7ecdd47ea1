import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface View {
  /** The whole form, or one question after another. */
  readonly whole: boolean;
}

/** How the checklist is shown; remembered on this computer. It tells nothing of anybody's matter. */
export const useView = create<View>()(persist((): View => ({ whole: false }), { name: 'adit-checklist' }));

export const setWhole = (whole: boolean) => useView.setState({ whole });
