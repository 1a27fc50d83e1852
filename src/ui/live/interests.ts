import type { QueryKey } from '@tanstack/react-query';
import type { ListParams } from '../api/records.ts';
import type { RecordMeta } from '../api/types.ts';
import type { LiveChanges } from './types.ts';

/** A list on the screen: rows that it shows are mended in place. */
export interface LiveList {
  readonly record: RecordMeta;
  readonly params: ListParams;
  readonly queryKey: QueryKey;
  /**
   * For a list that people read on and on: whether its beginning is on the screen, so that new rows may appear; otherwise
   * `onFresh` is told of them. Without it the list is short and is asked for anew.
   */
  readonly isAtTop?: () => boolean;
  readonly onFresh?: (ids: readonly string[]) => void;
}

/** What some part of the screen wants to hear of, as long as it is there. */
export interface Interest {
  readonly list?: LiveList;
  /** Types whose changes it only wants to be told of. */
  readonly types?: readonly string[];
  readonly onChanges?: (changes: LiveChanges) => void;
  /** Rows that it shows beside a list's. */
  readonly rows?: readonly { readonly type: string; readonly id: string }[];
  readonly detail?: { readonly record: RecordMeta; readonly id: string; readonly isEditing: boolean };
}

interface Registered extends Interest {
  /** When its data was asked for, in milliseconds of `performance.now()`. */
  since: number;
}

const interests = new Set<Registered>();
let onChange: (() => void) | null = null;
let isStarted = false;

/** All interests now, and a call for each change of them. */
export function followInterests(changed: () => void): ReadonlySet<Registered> {
  onChange = changed;
  return interests;
}

/** Takes part in live updates until the answer is called. The stream is opened, and its code loaded, with the first. */
export function register(interest: Interest): () => void {
  const registered: Registered = { ...interest, since: performance.now() };
  interests.add(registered);
  interestsChanged();
  if (!isStarted) {
    isStarted = true;
    // After the page that asked for it.
    window.setTimeout(() => void import('./stream.ts').then((m) => m.startStream()).catch(() => (isStarted = false)), 0);
  }
  return () => {
    interests.delete(registered);
    interestsChanged();
  };
}

/** The rows of a list are others than before. */
export function interestsChanged(): void {
  onChange?.();
}

/** Whether the person is changing a field of this record. */
export function isBeingEdited(id: string): boolean {
  return [...interests].some((i) => i.detail?.id === id && i.detail.isEditing);
}
