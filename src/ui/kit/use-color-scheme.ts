import { useMantineColorScheme } from '@mantine/core';

/** Light, dark or as the system has it. Without the library's pause of transitions, for which it injects a style tag. */
export function useColorScheme(): ReturnType<typeof useMantineColorScheme> {
  return useMantineColorScheme({ keepTransitions: true });
}
