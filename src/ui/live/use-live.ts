import type { QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListParams } from '../api/records.ts';
import type { RecordMeta } from '../api/types.ts';
import { interestsChanged, register } from './interests.ts';
import type { LiveChanges } from './types.ts';

/**
 * Keeps a short list (a lane, a related list) like the server's: rows change in place, new ones come, those that are gone go.
 * @param data the query's data: when it changes, other rows are listened to
 */
export function useLiveList(record: RecordMeta, params: ListParams, queryKey: QueryKey, data: unknown): void {
  const key = JSON.stringify(queryKey);
  useEffect(() => register({ list: { record, params, queryKey } }), [record, key]); // eslint-disable-line
  useEffect(interestsChanged, [data]);
}

/** Stands for new rows that nobody counted. */
export const manyChanged = 'many';

const nothing: ReadonlySet<string> = new Set();

export interface FreshRows {
  /** New rows that are not shown yet, as the person is reading further down. */
  readonly count: number;
  /** So much changed that nobody counted. */
  readonly isMany: boolean;
  /** They are shown now: forget them. */
  clear(): void;
}

/** Keeps a long list current without moving what is being read. `isAtTop` says whether new rows may appear above. */
export function useLiveLongList(
  record: RecordMeta,
  params: ListParams,
  queryKey: QueryKey,
  data: unknown,
  isAtTop: () => boolean,
  isEnabled: boolean,
): FreshRows {
  const key = JSON.stringify(queryKey);
  const [fresh, setFresh] = useState<{ readonly key: string; readonly ids: ReadonlySet<string> }>({ key, ids: new Set() });
  const top = useRef(isAtTop);
  useEffect(() => {
    top.current = isAtTop;
  });
  useEffect(() => {
    if (!isEnabled) return undefined;
    return register({
      list: {
        record,
        params,
        queryKey,
        isAtTop: () => top.current(),
        onFresh: (ids) => setFresh((old) => ({ key, ids: new Set([...(old.key === key ? old.ids : []), ...ids]) })),
      },
    });
  }, [record, key, isEnabled]); // eslint-disable-line
  useEffect(interestsChanged, [data]);
  const clear = useCallback(() => setFresh({ key, ids: new Set() }), [key]);
  const ids = fresh.key === key ? fresh.ids : nothing;
  return { count: ids.size, isMany: ids.has(manyChanged), clear };
}

/** Keeps an open record, its timeline and its counts current, and shows colleagues that one is here. */
export function useLiveRecord(record: RecordMeta, id: string): void {
  useEffect(() => register({ detail: { record, id, isEditing: false } }), [record, id]);
}

/** Hears of it when one of these records goes: for what is shown of them within something else. */
export function useLiveRows(rows: readonly { readonly type: string; readonly id: string }[]): void {
  const shown = rows.map((row) => `${row.type} ${row.id}`).join();
  useEffect(() => (rows.length === 0 ? undefined : register({ rows })), [shown]); // eslint-disable-line
}

/** Shows colleagues that the record is being edited, as long as the part is there. */
export function useEditing(record: RecordMeta, id: string): void {
  useEffect(() => register({ detail: { record, id, isEditing: true } }), [record, id]);
}

/** Calls back when records of these types that the person may see have changed: for screens that draw something of their own from them. */
export function useLiveTypes(types: readonly string[], onChanges: (changes: LiveChanges) => void): void {
  const handler = useRef(onChanges);
  useEffect(() => {
    handler.current = onChanges;
  });
  const key = types.join();
  useEffect(() => register({ types: key.split(','), onChanges: (changes) => handler.current(changes) }), [key]);
}
