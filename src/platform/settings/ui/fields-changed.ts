import { useSyncExternalStore } from 'react';
import { queryClient } from '../../../ui/api/query-client.ts';
import { loadSession, meta, metaQuery } from '../../../ui/api/session.ts';
import { refresh } from '../../../ui/settings/use-data.ts';

/**
 * After a change to custom fields or choice values: loads anew what there is. The server takes the change over a moment after it
 * was written, so this asks until the revision has gone up, at most three seconds.
 */
export async function fieldsChanged(): Promise<void> {
  const before = meta().revision;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    queryClient.removeQueries({ queryKey: metaQuery.queryKey });
    await loadSession();
    if (meta().revision !== before) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await Promise.all([
    refresh('/settings/custom-fields', '/settings/choice-values'),
    queryClient.invalidateQueries({ queryKey: ['list'] }),
    queryClient.invalidateQueries({ queryKey: ['row'] }),
  ]);
  version += 1;
  for (const listener of listeners) listener();
}

let version = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Draws the component anew after each change of fields or values, which it reads from `meta()`. */
export function useFieldsVersion(): number {
  return useSyncExternalStore(subscribe, () => version);
}
