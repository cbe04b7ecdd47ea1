import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { useSettings } from './settings';

/** Puts the chosen theme on the document, and gives Mantine the scheme that goes with it. */
export function useTheme(): 'light' | 'dark' {
  const choice = useSettings(({ settings }) => settings?.theme ?? 'system');
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const moreContrast = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  const system = systemDark ? 'dark' : 'light';
  const theme = choice === 'system' ? (moreContrast ? 'contrast' : system) : choice;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme === 'contrast' ? system : theme;
}
