import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Layout {
  readonly railOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly inspectorWidth: number;
}

export const INSPECTOR_WIDTHS = { least: 280, usual: 340, most: 640 } as const;

/** How the columns stand; remembered on this computer. It tells nothing of anybody's matter. */
export const useLayout = create<Layout>()(
  persist((): Layout => ({ railOpen: true, inspectorOpen: true, inspectorWidth: INSPECTOR_WIDTHS.usual }), {
    name: 'adit-layout',
  }),
);

export const setInspectorOpen = (inspectorOpen: boolean) => useLayout.setState({ inspectorOpen });
export const setRailOpen = (railOpen: boolean) => useLayout.setState({ railOpen });
export const setInspectorWidth = (width: number) =>
  useLayout.setState({
    inspectorWidth: Math.max(INSPECTOR_WIDTHS.least, Math.min(INSPECTOR_WIDTHS.most, width)),
  });

interface InspectorPlace {
  /** The column that what is selected writes into. */
  readonly host: HTMLElement | null;
  /** How many write into it. */
  readonly writers: number;
}

export const useInspectorPlace = create<InspectorPlace>(() => ({ host: null, writers: 0 }));

/** How the inspector stands: whether it is shown, and whether it then lies over the work for want of room. */
export function useInspectorStand(): { readonly shown: boolean; readonly over: boolean; readonly width: number } {
  const used = useInspectorPlace(({ writers }) => writers > 0);
  const { inspectorOpen, inspectorWidth: width } = useLayout();
  const over = useMediaQuery('(max-width: 1439px)', false, { getInitialValueInEffect: false });
  return { shown: used && inspectorOpen, over, width };
}

/** What somebody asked to see in the inspector: asking opens it where it was closed. */
export function useAsked<T>(): readonly [asked: T | null, ask: (wanted: T | null) => void] {
  const [asked, setAsked] = useState<T | null>(null);
  const ask = useCallback((wanted: T | null) => {
    if (wanted !== null) setInspectorOpen(true);
    setAsked(wanted);
  }, []);
  return [asked, ask];
}

/** True where the inspector lies over the work: a table then does with fewer columns beside it. */
export function useIsCovered(): boolean {
  const { shown, over } = useInspectorStand();
  return shown && over;
}
