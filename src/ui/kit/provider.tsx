import './styles.ts';
import {
  convertCssVariables,
  defaultCssVariablesResolver,
  localStorageColorSchemeManager,
  MantineProvider,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';
import { Toasts } from './toast.tsx';

const schemes = localStorageColorSchemeManager({ key: 'entente-color-scheme' });
adoptVariables();

/** Everything below it may use the kit. */
export function KitProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
      <Toasts />
    </MantineProvider>
  );
}

// The library would write its variables into a style tag, for which the CSP would need 'unsafe-inline' or a nonce.
// A constructed style sheet needs neither.
function adoptVariables(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))));
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
