import { text } from '../../../fields/index.ts';
import { allowed, rowsFor, visibleFields, type AccessCatalog } from '../../../kernel/access/access.ts';
import { keptForActor } from '../../../kernel/access/kept-for-actor.ts';
import type { Policy } from '../../../kernel/access/policy.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import { keptStatement, type KeptStatement } from '../../../kernel/db/kept-statement.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { badRequest, notFound } from '../../../kernel/errors.ts';
import type { Changes, StoredEvent } from '../../../kernel/event/event.ts';
import { linkedIn, retitled } from '../../../kernel/event/linked.ts';
import { eventColumns } from '../../../kernel/event/read-events.ts';
import { visibleTitles } from '../../../kernel/list/visible-titles.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { duplicateCandidate } from '../records/duplicate-candidate.ts';
import { externalId } from '../records/external-id.ts';
import { merge } from '../records/merge.ts';
import { notification } from '../../../platform/notify/records/notification.ts';
import { watch } from '../../../platform/notify/records/watch.ts';
import { readDetails } from './timeline-details.ts';

/** One thing that happened to a record, to what belongs to it, or to one of its people. */
export interface TimelineItem {
  /** Number of the event; items come in falling order of it. */
  readonly seq: string;
  readonly at: string;
  /** What to show it as: what was written, to be done, uploaded, or otherwise happened. */
  readonly kind: 'note' | 'task' | 'call' | 'meeting' | 'file' | 'created' | 'changed' | 'event';
  /** Type of the event, such as `parties.organizationUpdated`. */
  readonly type: string;
  /** What it happened to: the record itself, a note, a person of the organization ... */
  readonly subject: { readonly type: string; readonly id: string; readonly title: string | null };
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly changes: Changes | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The note, task, call, meeting or file as it is now. */
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface Timeline {
  readonly data: readonly TimelineItem[];
  /** Cursor of the next page, null on the last. */
  readonly next: string | null;
}

/** Children of one subject that are looked at for a page, the latest changed first; beyond, only their own timelines tell. */
const mostChildren = 2_000;
const mostPeople = 500;
const largestPage = 100;

/** Not news: bookkeeping of matching, and what concerns one user only. */
const silent = new Set<string>([duplicateCandidate.key, externalId.key, merge.key, notification.key, watch.key]);

/** `GET .../{id}/timeline` for a record type; other modules make it for theirs. */
export function timelineQuery(on: RecordType): Query {
  return defineQuery({
    name: 'timeline',
    description:
      'What happened to the record and to what belongs to it across all modules, the latest first: changes, notes, tasks, files; for an organization also its people. Only what the reader may see.',
    on,
    target: 'record',
    input: {
      after: text({ help: 'Cursor of the page before.' }),
      size: text({ help: '1 to 100; 30 unless said.' }),
      kinds: text({ help: 'Only these kinds, separated by commas: note, task, call, meeting, file, created, changed, event.' }),
    },
    run: (ctx, input, id) => readTimeline(ctx, ctx.registry.record(on.key), String(id), input),
  });
}

export const timelineQueries: readonly Query[] = [timelineQuery(organization), timelineQuery(person)];

async function readTimeline(
  ctx: Ctx,
  record: RecordType,
  id: string,
  input: { readonly after?: string | null; readonly size?: string | null; readonly kinds?: string | null },
): Promise<Timeline> {
  // The log is the company's own; a portal shows selected records instead.
  if (ctx.actor.audience !== 'staff') throw notFound('address');
  const size = Number(input.size ?? 30);
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw badRequest('page-size', `size must be 1 to ${largestPage}.`, '/size');
  const kinds = input.kinds ? new Set(input.kinds.split(',')) : null;
  let before = readCursor(input.after);
  const sources = await findSources(ctx, record, id);
  const items: Found[] = [];
  let isMore = true;
  // Events that the reader may not see leave gaps, so some pages take another look.
  for (let round = 0; isMore && items.length < size && round < 20; round++) {
    const events = await readEvents(ctx, [...sources.keys()], before, size + 1);
    isMore = events.length > size;
    for (const event of events.slice(0, size)) {
      before = event.seq;
      const item = toItem(ctx, event, sources);
      if (item && (!kinds || kinds.has(item.kind))) items.push(item);
      if (items.length === size) {
        isMore ||= event !== events.at(-1);
        break;
      }
    }
  }
  return { data: await complete(ctx, items), next: isMore && before !== null ? String(before) : null };
}

function readCursor(after: string | null | undefined): number | null {
  if (!after) return null;
  if (!/^\d{1,15}$/.test(after)) throw badRequest('cursor', 'after is not a cursor of this timeline; start from its first page.', '/after');
  return Number(after);
}

interface Source {
  readonly record: RecordType;
  readonly createdAt: string;
}

/** Whose events are shown, by id: the record, what was merged into it, its people, and all that points to any of these, with its parts. */
async function findSources(ctx: Ctx, record: RecordType, id: string): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  const people = record.key === organization.key ? await visiblePeople(ctx, id) : [];
  for (const one of people) sources.set(one.id, { record: ctx.registry.record(person.key), createdAt: one.createdAt });
  const found = await ownAndChildren(
    ctx,
    record,
    id,
    people.map((p) => p.id),
  );
  for (const child of [...found, ...(await parts(ctx, found))])
    sources.set(child.id, { record: ctx.registry.record(child.type), createdAt: child.createdAt ?? '' });
  return sources;
}

async function visiblePeople(ctx: Ctx, organizationId: string): Promise<readonly { id: string; createdAt: string }[]> {
  const record = ctx.registry.record(person.key);
  if (!allowed(ctx.registry, ctx.actor, record, 'read')) return [];
  const found = await sql<{ id: string; createdAt: string }>`
    select p.id, p.created_at as "createdAt" from person p
    where p.id in (select a.person_id from affiliation a where a.organization_id = ${organizationId}::uuid and a.deleted_at is null)
      and p.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 'p')}
    order by p.updated_at desc limit ${mostPeople}`.execute(ctx.db);
  return found.rows;
}

interface Child {
  readonly type: string;
  readonly id: string;
  /** Null for what was merged: its past has another beginning. */
  readonly createdAt: string | null;
}

/** The statement asks some sixty tables: some 30 kB, for whoever reads just now. */
const childrenStatements = keptForActor<KeptStatement<Child>>(30);

/**
 * The record itself, all that were merged into it, directly or by way of others, as their past is its past, and records of whatever module
 * with a ref or any-ref to it or to its people, as far as the reader may see them.
 */
async function ownAndChildren(ctx: Ctx, record: RecordType, id: string, people: readonly string[]): Promise<readonly Child[]> {
  const hasPeople = record.key === organization.key;
  const statement = childrenStatements(ctx, record, () => {
    const own = sql`
      (with recursive past (id) as (select ${sql.given(1)}::uuid
          union select m.source_id::uuid from merge m join past p on m.target_id = p.id where m.state = 'merged')
        select ${sql.lit(record.key)} as type, past.id, (select s.created_at from ${sql.table(snake(record.name))} s
          where s.id = past.id and s.id = ${sql.given(1)}::uuid) as "createdAt" from past)`;
    return keptStatement(sql<Child>`${sql.join([own, ...childSelects(ctx, record)], sql` union all `)}`, hasPeople ? 2 : 1);
  });
  return (await (hasPeople ? statement(ctx.db, id, [...people]) : statement(ctx.db, id))).rows;
}

/** By the id that is given first, and the ids of people given second for an organization; one column each. */
function childSelects(ctx: Ctx, record: RecordType): readonly Sql[] {
  const own = sql` = ${sql.given(1)}::uuid`;
  // In a subquery, so that PostgreSQL doesn't plan for just these ids, each time anew.
  const people = sql` = any((select ${sql.given(2)}::uuid[])::uuid[])`;
  return ctx.registry.records
    .filter((r) => isShown(ctx, r))
    .flatMap((r) => {
      const links = Object.entries(r.fields).flatMap(([name, field]) => {
        const column = sql.ref(`t.${columnBase(name, field)}_id`);
        return [
          ...(pointsTo(field, record.key) ? [{ field, is: sql`${column}${own}` }] : []),
          ...(record.key === organization.key && pointsTo(field, person.key) ? [{ field, is: sql`${column}${people}` }] : []),
        ];
      });
      if (links.length === 0) return [];
      const rows = rowsFor(
        links.every(({ field }) => field.kind === 'anyRef') ? knowingSubjects(ctx, r) : ctx.registry,
        ctx.actor,
        r,
        'read',
        't',
      );
      return [
        sql`(select ${sql.lit(r.key)} as type, t.id, t.created_at as "createdAt" from ${sql.table(snake(r.name))} t
      where (${sql.join(
        links.map(({ is }) => is),
        sql` or `,
      )}) and t.deleted_at is null and ${rows} order by t.updated_at desc limit ${sql.lit(mostChildren)})`,
      ];
    });
}

/** What is a part of these by its declaration, such as the shipments of orders, as far as the reader may see it. */
async function parts(ctx: Ctx, wholes: readonly Child[]): Promise<readonly Child[]> {
  if (wholes.length === 0) return [];
  const idsOf = Map.groupBy(wholes, (whole) => whole.type);
  const selects = ctx.registry.records.flatMap((r) => {
    const field = r.partOf === null || !isShown(ctx, r) ? undefined : r.fields[r.partOf];
    const ids = [...idsOf].flatMap(([type, found]) => (field && pointsTo(field, type) ? found.map(({ id }) => id) : []));
    if (!field || r.partOf === null || ids.length === 0) return [];
    return [
      sql`(select ${sql.lit(r.key)} as type, t.id, t.created_at as "createdAt" from ${sql.table(snake(r.name))} t
      where ${sql.ref(`t.${columnBase(r.partOf, field)}_id`)} = any(${ids}::uuid[]) and t.deleted_at is null
        and ${rowsFor(ctx.registry, ctx.actor, r, 'read', 't')} order by t.updated_at desc limit ${mostChildren})`,
    ];
  });
  return selects.length === 0 ? [] : (await sql<Child>`${sql.join(selects, sql` union all `)}`.execute(ctx.db)).rows;
}

/**
 * The policies with one thing known: that the subject of `r` may be seen, since only subjects that the reader sees are
 * asked for. To find that out again for each row, over all types of record, is most of the cost of the statement.
 */
function knowingSubjects(ctx: Ctx, r: RecordType): AccessCatalog {
  const { registry } = ctx;
  const policy = registry.policy(r.key);
  const isSeenThroughSubject = policy?.staff && Object.values(r.fields).filter((field) => field.kind === 'anyRef').length === 1;
  if (!policy?.staff || !isSeenThroughSubject) return registry;
  const { staff } = policy;
  const knowing: Policy = { ...policy, staff: (scope, action) => staff({ ...scope, visibleAny: () => sql`true` }, action) };
  return {
    records: registry.records,
    record: (key) => registry.record(key),
    policy: (key) => (key === r.key ? knowing : registry.policy(key)),
  };
}

function isShown(ctx: Ctx, r: RecordType): boolean {
  return (
    !r.internal &&
    !silent.has(r.key) &&
    r.key !== person.key &&
    r.key !== organization.key &&
    r.module !== 'identity' &&
    allowed(ctx.registry, ctx.actor, r, 'read')
  );
}

function pointsTo(field: Field, key: string): boolean {
  const to = (field as Field & { readonly to?: string | readonly string[] }).to;
  if (field.kind === 'ref') return to === key;
  return field.kind === 'anyRef' && (!to || to.length === 0 || to.includes(key));
}

/** The latest of each source by the index (record_id, seq), then the latest of all. */
async function readEvents(ctx: Ctx, ids: readonly string[], before: number | null, limit: number): Promise<readonly StoredEvent[]> {
  const older = before === null ? sql`true` : sql`e.seq < ${before}`;
  const found = await sql<StoredEvent>`
    select e.* from unnest(${[...ids]}::uuid[]) s (id), lateral (select ${eventColumns} from event e where e.record_id = s.id and ${older} order by e.seq desc limit ${limit}) e
    order by e.seq desc limit ${limit}`.execute(ctx.db);
  return found.rows;
}

interface Found extends Omit<TimelineItem, 'detail' | 'subject'> {
  readonly source: RecordType;
  readonly recordId: string;
}

/** Null where nothing of the event is for the reader's eyes, or it says what another item says better. */
function toItem(ctx: Ctx, event: StoredEvent, sources: ReadonlyMap<string, Source>): Found | null {
  const source = sources.get(event.recordId ?? '');
  if (!source || (event.recordType !== null && event.recordType !== source.record.key)) return null;
  const { record } = source;
  const isCreation = event.type === `${record.module}.${record.name}Created`;
  const isUpdate = event.type === `${record.module}.${record.name}Updated`;
  const changes = isCreation ? null : visibleChanges(ctx, record, event.changes);
  if (isUpdate && changes === null) return null;
  // Completing a task is told by its own event, as is what becomes of a meeting; the change of its state would say it twice.
  if (isUpdate && (record.key === 'parties.task' || record.key === 'activities.meeting') && changes?.['state']) return null;
  const own = {
    'parties.note': 'note',
    'parties.task': 'task',
    'files.file': 'file',
    'activities.call': 'call',
    'activities.meeting': 'meeting',
  } as const;
  const kind = isCreation
    ? (own[record.key as keyof typeof own] ?? 'created')
    : isUpdate
      ? 'changed'
      : record.key === 'parties.task'
        ? 'task'
        : record.key === 'activities.meeting'
          ? 'meeting'
          : 'event';
  return {
    seq: String(event.seq),
    at: isCreation && source.createdAt !== '' ? source.createdAt : event.at,
    kind,
    type: event.type,
    source: record,
    recordId: String(event.recordId),
    actor: { id: event.actorId, name: event.actorName },
    changes,
    data: event.data,
  };
}

function visibleChanges(ctx: Ctx, record: RecordType, changes: Changes | null): Changes | null {
  if (!changes) return null;
  const visible = visibleFields(ctx.registry, ctx.actor, record);
  const entries = Object.entries(changes).filter(
    ([name]) => name in record.fields && record.fields[name]?.secret !== true && (!visible || visible.has(name)),
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Adds titles, as far as the reader may know them, and the notes, tasks and files themselves. */
async function complete(ctx: Ctx, items: readonly Found[]): Promise<readonly TimelineItem[]> {
  const details = await readDetails(
    ctx,
    items.map((item) => ({ type: item.source.key, id: item.recordId })),
  );
  const subjects = [...details.values()].flatMap((detail) => detail.subject ?? []);
  const titles = await visibleTitles(ctx, [
    ...subjects,
    ...items.flatMap((item) => [{ type: item.source.key, id: item.recordId }, ...linkedIn(item.source, item.changes)]),
  ]);
  const detailOf = (id: string): Readonly<Record<string, unknown>> | null => {
    const found = details.get(id);
    return found ? { ...found.row, subject: found.subject && { ...found.subject, title: titles.get(found.subject.id) ?? null } } : null;
  };
  return items.map(({ source, recordId, ...item }) => ({
    ...item,
    subject: { type: source.key, id: recordId, title: titles.get(recordId) ?? null },
    data: item.kind === 'note' && details.has(recordId) ? { ...item.data, body: details.get(recordId)?.row['body'] } : item.data,
    changes: item.changes && retitled(source, item.changes, titles),
    detail: detailOf(recordId),
  }));
}
