import { visibleFields } from '../../kernel/access/access.ts';
import type { Ctx } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Changes, StoredEvent } from '../../kernel/event/event.ts';
import { linkedIn, retitled } from '../../kernel/event/linked.ts';
import { findRecord } from '../../kernel/list/list.ts';
import { visibleTitles } from '../../kernel/list/visible-titles.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { listEvents } from './list-events.ts';

/** An event as whoever may see the record may see it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly via: string;
  readonly changes: Changes | null;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/**
 * What became of one record, the latest first, under the reader's policy: fields hidden from them are left out, and the
 * titles of records that it pointed to are those that they may see today. Records in the trash have a history too.
 * @throws AppError not-found, also where the record exists and the reader may not see it.
 */
export async function readHistory(
  ctx: Ctx,
  record: RecordType,
  id: string,
  page: { readonly before?: number; readonly size: number },
): Promise<readonly HistoryEntry[]> {
  const isThere = (await findRecord(ctx, record, id)) ?? (await findRecord(ctx, record, id, { trash: true }));
  if (!isThere) throw notFound(record.label.toLowerCase());
  const events = await listEvents(ctx.db, { record: record.key, id }, page);
  const visible = visibleFields(ctx.registry, ctx.actor, record);
  const isShown = (name: string): boolean => {
    const field = record.fields[name];
    return field === undefined ? visible === null : !field.secret && (visible === null || visible.has(name));
  };
  const shown = events.map((event) => ({
    ...event,
    changes: event.changes && only(event.changes, isShown),
    data: event.data && only(event.data, isShown),
  }));
  const titles = await visibleTitles(
    ctx,
    shown.flatMap((event) => linkedIn(record, event.changes)),
  );
  return shown.map((event) => entryOf(record, event, titles));
}

function only<T>(values: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => keep(name)));
}

function entryOf(record: RecordType, event: StoredEvent, titles: ReadonlyMap<string, string | null>): HistoryEntry {
  const { seq, at, type, via, data } = event;
  const changes = event.changes && retitled(record, event.changes, titles);
  return { seq, at, type, via, actor: { id: event.actorId, name: event.actorName }, changes, data };
}
