import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** One cache for all server state. Refusals are not retried: they would be refused again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});
