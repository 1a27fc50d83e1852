import { lazy, Suspense, useSyncExternalStore } from 'react';
import { currentConflict, subscribeToConflict } from './conflict-store.ts';

const ConflictDialog = lazy(() => import('./conflict-dialog.tsx'));

/** Shows the conflict that a save met, wherever on the page it was made. */
export function ConflictHost() {
  const conflict = useSyncExternalStore(subscribeToConflict, currentConflict);
  return conflict ? (
    <Suspense fallback={null}>
      <ConflictDialog key={conflict.current.version} conflict={conflict} />
    </Suspense>
  ) : null;
}
