import { useSyncExternalStore } from 'react';
import type { LiveChange, LivePlace, Person, Present } from './types.ts';

// What the stream has told and drawing needs: short highlights, who changed what last, who is there.

/** A change by somebody else, shown for a moment. Without fields the whole record is new. */
export interface Mark {
  readonly fields: ReadonlySet<string> | null;
}

const shownMs = 2_500;
const mostRemembered = 500;
const marks = new Map<string, Mark>();
const authors = new Map<string, { readonly by: Person | null; readonly fields: readonly string[] }>();
const people = new Map<string, readonly Present[]>();
const listeners = new Set<() => void>();
const nobody: readonly Present[] = [];

const keyOf = ({ type, id }: LivePlace): string => `${type} ${id}`;
const tell = (): void => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Highlights records for a moment: with what is on the screen by then. */
export function mark(changes: readonly (LivePlace & { readonly fields: readonly string[] | null })[]): void {
  if (changes.length === 0) return;
  const made = changes.map((change) => [keyOf(change), { fields: change.fields && new Set(change.fields) }] as const);
  for (const [key, value] of made) marks.set(key, value);
  tell();
  window.setTimeout(() => {
    for (const [key, value] of made) if (marks.get(key) === value) marks.delete(key);
    tell();
  }, shownMs);
}

/** What of the record was just changed by somebody else, or null. */
export function useMark(type: string, id: string): Mark | null {
  return useSyncExternalStore(subscribe, () => marks.get(`${type} ${id}`) ?? null);
}

/** Whether the field was just changed by somebody else. */
export const isMarked = (found: Mark | null, field: string): boolean => found !== null && (found.fields?.has(field) ?? true);

export function rememberAuthors(changes: readonly LiveChange[]): void {
  for (const change of changes) {
    authors.delete(keyOf(change));
    authors.set(keyOf(change), { by: change.by, fields: change.fields });
    if (authors.size > mostRemembered) authors.delete([...authors.keys()][0] ?? '');
  }
}

/** Who changed the record last, as far as was told while it was on the screen. */
export function lastAuthor(type: string, id: string): string | null {
  return authors.get(`${type} ${id}`)?.by?.name ?? null;
}

export function setPeople(id: string, present: readonly Present[]): void {
  if (present.length === 0) people.delete(id);
  else people.set(id, present);
  tell();
}

/** Nobody is known to be anywhere: the stream has ended. */
export function forgetPeople(): void {
  if (people.size === 0) return;
  people.clear();
  tell();
}

/** Colleagues who have the record open. */
export function usePeople(id: string): readonly Present[] {
  return useSyncExternalStore(subscribe, () => people.get(id) ?? nobody);
}
