import { useMediaQuery } from '@mantine/hooks';

/** True on screens too narrow for a side bar and a table. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
}
