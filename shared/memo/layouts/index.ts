import { courtLayout } from './court';
import { firmLayout } from './firm';
import type { MemoLayout } from './layout';
import { officialLayout } from './official';

/** The layouts that a memo can be written in. */
export const memoPresets = ['firm', 'official', 'court'] as const;
export type MemoPreset = (typeof memoPresets)[number];

/** Each preset with its measures. */
export const memoLayouts: Readonly<Record<MemoPreset, MemoLayout>> = {
  firm: firmLayout,
  official: officialLayout,
  court: courtLayout,
};
