import type { ComponentType, ReactNode } from 'react';

/** What a step is shown in: a sheet of paper before the desk, a part of the settings within it. */
export type Frame = ComponentType<{ readonly title: string; readonly wide?: boolean; readonly children: ReactNode }>;
