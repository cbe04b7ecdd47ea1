import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './mantine-styles';
import { theme } from './theme';
import { useTheme } from './use-theme';

/**
 * What every face is drawn with. Mantine injects no style elements here: their contents would be set as HTML, which the
 * content policy refuses. Its variables are in `mantine.css`; props with a value for each breakpoint do not work, so
 * styles are in CSS modules.
 */
export function Dress({ children }: { readonly children: ReactNode }) {
  const scheme = useTheme();
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
