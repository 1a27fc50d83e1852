import { MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';

// Lists of options that opened elsewhere in the page would count as "outside" and close the popover they belong to.
const theme = { components: { Combobox: { defaultProps: { withinPortal: false } } } };

/** Around the content of a popover that has selects or pickers in it. */
export function InPopover({ children }: { children: ReactNode }) {
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  );
}
