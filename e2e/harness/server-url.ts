import { inject } from 'vitest';

/** Address of the server with the demo company that the journeys of this worker share. */
export function serverUrl(): string {
  const urls = inject('serverUrls');
  return urls[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % urls.length] as string;
}
