import { useSyncExternalStore } from 'react';
import { keptHere, subscribeToKept, type Kept } from './outbox.ts';

/** What waits on this device to be sent. */
export const useKept = (): readonly Kept[] => useSyncExternalStore(subscribeToKept, keptHere);
