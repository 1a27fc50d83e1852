import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { del, get, patch, post } from './request.ts';
import { queryClient } from './query-client.ts';
import type { BulkResult, ListPage, RecordMeta, Row, TimelineEvent } from './types.ts';

/** A condition of a filter, or a group of them. */
export type Filter = Condition | { readonly and: readonly Filter[] } | { readonly or: readonly Filter[] };
export interface Condition {
  readonly field: string;
  readonly op: string;
  readonly value: unknown;
}

export interface ListParams {
  readonly filter?: Filter | null;
  readonly q?: string;
  readonly sort?: string;
  readonly fields?: readonly string[];
  readonly size?: number;
  readonly trash?: boolean;
}

export const addressOf = (record: RecordMeta): string => `/${record.module}/${record.path}`;

/** Query string of a list, as the server and exports read it. */
export function listSearch(params: ListParams): URLSearchParams {
  const search = new URLSearchParams();
  if (params.filter) search.set('filter', JSON.stringify(params.filter));
  if (params.q) search.set('q', params.q);
  if (params.sort) search.set('sort', params.sort);
  if (params.fields && params.fields.length > 0) search.set('fields', params.fields.join(','));
  if (params.trash) search.set('trash', 'true');
  return search;
}

/** Pages of a list by keyset; each page is asked for when the reader gets near it. */
export function listQuery(record: RecordMeta, params: ListParams) {
  return infiniteQueryOptions({
    queryKey: ['list', record.key, params],
    queryFn: ({ pageParam, signal }) => {
      const search = listSearch(params);
      search.set('page[size]', String(params.size ?? 50));
      if (pageParam) search.set('page[after]', pageParam);
      return get<ListPage>(`${addressOf(record)}?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPage) => last.page.next,
  });
}

/** How many there are; asked for beside the first page so that it never delays it. */
export function countQuery(record: RecordMeta, params: ListParams) {
  return queryOptions({
    queryKey: ['count', record.key, { filter: params.filter, q: params.q, trash: params.trash }],
    queryFn: async ({ signal }) => {
      const search = listSearch({ ...params, fields: ['id'], sort: undefined });
      search.set('page[size]', '1');
      search.set('count', 'true');
      return (await get<ListPage>(`${addressOf(record)}?${search}`, signal)).count ?? null;
    },
  });
}

export function rowQuery(record: RecordMeta, id: string) {
  return queryOptions({
    queryKey: ['row', record.key, id],
    queryFn: async ({ signal }) => (await get<{ data: Row }>(`${addressOf(record)}/${id}`, signal)).data,
  });
}

export function suggestQuery(record: RecordMeta, q: string) {
  return queryOptions({
    queryKey: ['suggest', record.key, q],
    queryFn: async ({ signal }) =>
      (
        await get<{ data: { id: string; title: string; subtitle?: string | null }[] }>(
          `${addressOf(record)}/suggest?q=${encodeURIComponent(q)}`,
          signal,
        )
      ).data,
    staleTime: 30_000,
  });
}

export interface TimelinePage {
  readonly data: readonly TimelineEvent[];
  readonly next: string | number | null;
}

export function timelineQuery(record: RecordMeta, id: string) {
  return infiniteQueryOptions({
    queryKey: ['timeline', record.key, id],
    queryFn: ({ pageParam, signal }) =>
      get<TimelinePage>(`${addressOf(record)}/${id}/timeline${pageParam ? `?after=${pageParam}` : ''}`, signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last: TimelinePage) => last.next,
  });
}

export async function createRow(record: RecordMeta, values: Readonly<Record<string, unknown>>, key?: string): Promise<Row> {
  const { data } = await post<{ data: Row }>(addressOf(record), values, key ? { key } : {});
  changed(record);
  return data;
}

/** @throws ApiProblem `version-conflict` with the row as it is now, when somebody else was faster. */
export async function updateRow(
  record: RecordMeta,
  row: Pick<Row, 'id' | 'version'>,
  values: Readonly<Record<string, unknown>>,
): Promise<Row> {
  const { data } = await patch<{ data: Row }>(`${addressOf(record)}/${row.id}`, values, { version: row.version });
  keepRow(record, data);
  changed(record, row.id);
  return data;
}

export async function deleteRow(record: RecordMeta, id: string): Promise<void> {
  await del(`${addressOf(record)}/${id}`);
  changed(record, id);
}

/** Takes a deleted row out of the trash. */
export async function restoreRow(record: RecordMeta, id: string): Promise<void> {
  await post(`${addressOf(record)}/${id}/restore`);
  changed(record, id);
}

export async function runCommand(
  record: RecordMeta,
  id: string | null,
  command: string,
  input: unknown,
  options: { version?: number; key?: string; signal?: AbortSignal } = {},
): Promise<{ data: Row; result: unknown }> {
  const answer = await post<{ data: Row; result: unknown }>(
    `${addressOf(record)}/${id === null ? '' : `${id}/`}${command}`,
    input,
    options,
  );
  if (id !== null) changed(record, id);
  else changed(record);
  return answer;
}

export type BulkTarget = { readonly ids: readonly string[] } | { readonly filter: Filter | null; readonly q?: string };
export type BulkAnswer = { readonly results: readonly BulkResult[] } | { readonly job: { readonly id: string } };

export async function runBulk(record: RecordMeta, command: string, input: unknown, target: BulkTarget, key: string): Promise<BulkAnswer> {
  const body =
    'ids' in target
      ? { command, input, ids: target.ids }
      : { command, input, filter: target.filter ?? { and: [] }, ...(target.q ? { q: target.q } : {}) };
  const answer = await post<BulkAnswer>(`${addressOf(record)}/bulk`, body, { key });
  changed(record);
  return answer;
}

/** Lists, counts and timelines that may show what changed are asked for again when next seen. */
export function changed(record: RecordMeta, id?: string): void {
  void queryClient.invalidateQueries({ queryKey: ['list'] });
  void queryClient.invalidateQueries({ queryKey: ['count', record.key] });
  void queryClient.invalidateQueries({ queryKey: ['timeline'] });
  void queryClient.invalidateQueries({ queryKey: ['suggest', record.key] });
  if (id) void queryClient.invalidateQueries({ queryKey: ['row', record.key, id] });
  void queryClient.invalidateQueries({ queryKey: ['row'], refetchType: 'active' });
}

/** Puts the fresh row where the detail page looks for it; `can` stays until the server says otherwise. */
export function keepRow(record: RecordMeta, row: Row): void {
  // Lists show the new values at once and are asked for again behind them.
  queryClient.setQueriesData({ queryKey: ['list', record.key] }, (old: unknown) => withRow(old, row));
  queryClient.setQueryData(rowQuery(record, row.id).queryKey, (old: Row | undefined) => ({ ...old, ...row }));
}

function withRow(old: unknown, row: Row): unknown {
  if (typeof old !== 'object' || old === null || !('pages' in old)) return old;
  const { pages } = old as { pages: readonly ListPage[] };
  return {
    ...old,
    pages: pages.map((page) =>
      page.data.some((r) => r.id === row.id) ? { ...page, data: page.data.map((r) => (r.id === row.id ? { ...r, ...row } : r)) } : page,
    ),
  };
}
