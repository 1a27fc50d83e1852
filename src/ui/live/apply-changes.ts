import { addressOf, listSearch, type Filter } from '../api/records.ts';
import { queryClient } from '../api/query-client.ts';
import { get } from '../api/request.ts';
import { currentUser, findRecord } from '../api/session.ts';
import type { ListPage } from '../api/types.ts';
import { t } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';
import { couldEnter } from './could-enter.ts';
import { isBeingEdited, type followInterests, type LiveList } from './interests.ts';
import { manyChanged } from './use-live.ts';
import { keepFirstPage, pageCount, patchRows, rowsIn } from './list-data.ts';
import { mark, rememberAuthors } from './marks.ts';
import type { LiveChange, LiveChanges } from './types.ts';

type Interests = ReturnType<typeof followInterests>;

/** The screen asks the server once a second at most, whatever happens. */
const pauseMs = 1_000;
const gatherMs = 30;
/** With more rows changed than this, a list is asked for as a whole. */
const mostSingle = 50;

const changes = new Map<string, LiveChange>();
const gone = new Map<string, { type: string; id: string }>();
const related = new Map<string, { type: string; id: string; of: string }>();
const many = new Set<string>();
/** Of open records whose first answer is still on its way: it may have been read before the change. */
const early = new Map<string, LiveChange>();
let timer: number | undefined;
let lastFlush = -Infinity;

/** Takes what the stream told, and shows it soon: together with what else comes within a second of the last time. */
export function applyChanges(interests: Interests, news: LiveChanges): void {
  rememberAuthors(news.changes ?? []);
  for (const change of news.changes ?? [])
    changes.set(`${change.type} ${change.id}`, joined(changes.get(`${change.type} ${change.id}`), change));
  for (const place of news.gone ?? []) gone.set(place.id, place);
  for (const place of news.related ?? []) related.set(`${place.id} ${place.of}`, place);
  for (const type of news.many ?? []) many.add(type);
  schedule(interests);
}

/** After a gap: everything that is shown and live is asked for anew. */
export function refetchAll(interests: Interests): void {
  for (const { list, types = [], detail } of interests) {
    if (list) many.add(list.record.key);
    for (const type of types) many.add(type);
    if (detail) {
      void queryClient.invalidateQueries({ queryKey: ['row', detail.record.key, detail.id] });
      void queryClient.invalidateQueries({ queryKey: ['timeline', detail.record.key, detail.id] });
    }
  }
  schedule(interests);
}

function schedule(interests: Interests): void {
  timer ??= window.setTimeout(
    () => {
      timer = undefined;
      // A card that is being dragged must not go away under the pointer.
      if (document.querySelector('[data-dragging]')) return schedule(interests);
      lastFlush = performance.now();
      flush(interests);
    },
    Math.max(gatherMs, lastFlush + pauseMs - performance.now()),
  );
}

function flush(interests: Interests): void {
  const news = {
    changes: [...changes.values()],
    gone: [...gone.values()],
    related: [...related.values()],
    many: [...many],
  };
  for (const store of [changes, gone, related, many]) store.clear();
  const lists = [...interests].flatMap((i) => i.list ?? []);
  const stale = new Set<string>();
  for (const list of lists)
    updateList(list, news, stale).catch(() => void queryClient.invalidateQueries({ queryKey: list.queryKey, exact: true }));
  updateDetails(interests, news);
  for (const { of } of news.related) {
    // Lists that are drawn otherwise than by the shared parts.
    const shown = new Set(lists.filter((l) => l.record.key === of).map((l) => JSON.stringify(l.queryKey)));
    void queryClient.invalidateQueries({ queryKey: ['list', of], predicate: (q) => !shown.has(JSON.stringify(q.queryKey)) });
    stale.add(of);
  }
  for (const type of [...news.many, ...news.gone.map((g) => g.type), ...news.changes.filter(isNew).map((c) => c.type)]) stale.add(type);
  for (const type of stale) void queryClient.invalidateQueries({ queryKey: ['count', type] });
  for (const { types = [], onChanges } of interests) {
    const about = (type: string): boolean => types.includes(type);
    const mine = {
      changes: news.changes.filter((c) => about(c.type)),
      gone: news.gone.filter((g) => about(g.type)),
      related: news.related.filter((r) => about(r.of)),
      many: news.many.filter(about),
    };
    if (onChanges && Object.values(mine).some((part) => part.length > 0)) onChanges(mine);
  }
}

type News = Required<Omit<LiveChanges, 'position'>>;

async function updateList(list: LiveList, news: News, stale: Set<string>): Promise<void> {
  const type = list.record.key;
  if (news.many.includes(type)) return refresh(list, [manyChanged]);
  const lost = new Set(news.gone.filter((g) => g.type === type).map((g) => g.id));
  if (lost.size > 0) patchRows(list.queryKey, new Map(), lost);
  const loaded = new Map(rowsIn(list.queryKey).map((row) => [row.id, row]));
  const about = news.changes.filter((c) => c.type === type);
  const older = about.filter((c) => (loaded.get(c.id)?.version ?? Infinity) < c.version);
  const others = about.filter((c) => !loaded.has(c.id) && couldEnter(list, c));
  const ids = [...older, ...others].map((c) => c.id);
  if (ids.length === 0) return;
  if (ids.length > mostSingle) return refresh(list, [manyChanged]);
  const found = await rowsById(list, ids);
  const left = older.filter((c) => !found.has(c.id)).map((c) => c.id);
  patchRows(list.queryKey, found, new Set(left));
  mark(older.filter((c) => found.has(c.id) && isByOther(c)));
  const here = new Set(rowsIn(list.queryKey).map((row) => row.id));
  const fresh = others.filter((c) => found.has(c.id) && !here.has(c.id));
  if (left.length + fresh.length > 0) void queryClient.invalidateQueries({ queryKey: ['count', type] });
  if (fresh.length === 0) return;
  stale.add(type);
  await refresh(
    list,
    fresh.map((c) => c.id),
  );
  mark(fresh.filter(isByOther).map((c) => ({ ...c, fields: null })));
}

/** The rows as this list shows them, as far as they belong to it. */
async function rowsById({ record, params }: LiveList, ids: readonly string[]): Promise<Map<string, ListPage['data'][number]>> {
  const own: Filter = { field: 'id', op: 'in', value: ids };
  const search = listSearch({ ...params, sort: undefined, filter: params.filter ? { and: [params.filter, own] } : own } as never);
  search.set('page[size]', String(ids.length));
  const page = await get<ListPage>(`${addressOf(record)}?${search}`);
  return new Map(page.data.map((row) => [row.id, row]));
}

async function refresh(list: LiveList, fresh: readonly string[]): Promise<void> {
  if (list.onFresh && list.isAtTop && !list.isAtTop()) return list.onFresh(fresh);
  if (list.onFresh && pageCount(list.queryKey) > 2) keepFirstPage(list.queryKey);
  await queryClient.invalidateQueries({ queryKey: list.queryKey, exact: true });
}

function updateDetails(interests: Interests, news: News): void {
  const told = [...news.changes, ...early.values()];
  early.clear();
  for (const { detail, rows = [] } of interests) {
    if (rows.some((row) => news.gone.some((g) => g.id === row.id))) void queryClient.invalidateQueries({ queryKey: ['timeline'] });
    if (!detail) continue;
    const { record, id } = detail;
    const change = told.find((c) => c.id === id);
    const known = queryClient.getQueryData<{ version: number }>(['row', record.key, id]);
    if (change && !known && queryClient.isFetching({ queryKey: ['row', record.key, id] }) > 0) {
      early.set(id, change);
      schedule(interests);
    }
    if (change && known && known.version < change.version) {
      void queryClient.invalidateQueries({ queryKey: ['row', record.key, id] });
      if (isByOther(change)) mark([change]);
    }
    const isAround = news.related.some((r) => r.id === id);
    if (isAround) void queryClient.invalidateQueries({ queryKey: ['row', record.key, id] });
    if (change || isAround) void queryClient.invalidateQueries({ queryKey: ['timeline', record.key, id] });
    if (news.gone.some((g) => g.id === id)) {
      if (isBeingEdited(id))
        toast(t('This record was deleted or is no longer open to you. What you typed is still here.'), { tone: 'error' });
      else void queryClient.invalidateQueries({ queryKey: ['row', record.key, id] });
    }
  }
}

const isByOther = (change: LiveChange): boolean => change.by === null || change.by.id !== currentUser()?.id;

function isNew({ type, events }: LiveChange): boolean {
  const record = findRecord(type);
  return events.length === 0 || events.some((e) => record !== null && (e === `${type}Created` || e === `${type}Restored`));
}

function joined(before: LiveChange | undefined, now: LiveChange): LiveChange {
  if (!before) return now;
  return {
    ...now,
    fields: [...new Set([...before.fields, ...now.fields])],
    events: [...new Set([...before.events, ...now.events])],
  };
}
