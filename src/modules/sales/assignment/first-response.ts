import { Temporal } from 'temporal-polyfill';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { snake } from '../../../kernel/record/record.ts';
import { addWorkingTime } from '../../../kernel/time/working-time.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { call } from '../../activities/records/call.ts';
import { lead } from '../records/lead.ts';
import { calendarOf } from './calendar-of.ts';
import { leadOverdue } from './notifications.ts';

/** When a lead that came in at `since` has to be answered: so many hours of the company's working time later. */
export function respondBy(ctx: Pick<Ctx, 'services'>, since: string, hours: number): string {
  return addWorkingTime(calendarOf(ctx), Temporal.Instant.from(since), { hours }).toString({ smallestUnit: 'millisecond' });
}

/**
 * The clock stops at the first thing about the lead that its owner writes, plans or logs, at the time it was done: a note, a task, a
 * call, a meeting. A call that a phone system logged is its owner's; one that came in and that nobody took is no answer.
 */
export const firstResponseFeed: Feed = {
  name: 'firstResponse',
  // People, organizations and leads answer nothing, and come by the million: they are told apart first, and without a regular
  // expression, which costs PostgreSQL more than all other feeds take to pass an event by.
  only: sql`e.type not in ('parties.personCreated', 'parties.organizationCreated', 'sales.leadCreated') and e.actor_id is not null
    and e.type like any (array['parties.%Created', 'sales.%Created', 'activities.%Created'])`,
  run: async (ctx, events) => {
    for (const event of events) if (isAboutSomething(ctx, event)) await stopClock(ctx, event);
  },
};

/** Notes, tasks, and whatever other module of selling keeps what was done about a record. */
function isAboutSomething(ctx: Ctx, { recordType }: StoredEvent): boolean {
  const record = recordType ? ctx.registry.find(recordType) : null;
  return record !== null && !record.internal && record.fields['subject']?.kind === 'anyRef';
}

async function stopClock(ctx: Ctx, { recordType, recordId, actorId, at }: StoredEvent): Promise<void> {
  const record = ctx.registry.record(String(recordType));
  const isCall = record.key === call.key;
  const byOwner = isCall
    ? sql`(s.owner_id = l.owner_id and not (s.direction = 'inbound' and s.outcome is not distinct from 'noAnswer'))`
    : sql`l.owner_id = ${actorId}::uuid`;
  // A call may be written down later than it was made; it answers at its own time, but nothing that came in after it.
  const done = isCall ? sql`greatest(l.created_at, least(s.started_at, ${at}::timestamptz))` : sql`${at}::timestamptz`;
  const { rows } = await sql<{ id: string; done: string | Date }>`
    select l.id, ${done} as done from ${sql.table(snake(record.name))} s join lead l on s.subject_type = ${lead.key} and l.id = s.subject_id
    where s.id = ${recordId}::uuid and ${byOwner} and l.responded_at is null and l.deleted_at is null for update of l`.execute(ctx.db);
  for (const { id, done: respondedAt } of rows) await updateRecord(ctx, lead, id, { respondedAt: new Date(respondedAt).toISOString() });
}

/** Tells owners of leads whose time has passed, once each. @returns how many are overdue */
export async function tellOfOverdue(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ id: string; ownerId: string }>`
    select id, owner_id as "ownerId" from lead where owner_id is not null and responded_at is null and deleted_at is null and status in ('new', 'working')
      and respond_by <= ${ctx.now}::timestamptz and respond_by > ${ctx.now}::timestamptz - interval '7 days' order by respond_by limit 2000`.execute(
    ctx.db,
  );
  for (const { id, ownerId } of rows)
    await notifyUsers(ctx, leadOverdue, {
      to: [ownerId],
      recordType: lead.key,
      recordId: id,
      key: `${id} ${ownerId}`,
      title: { en: 'A lead waits for your answer', de: 'Ein Lead wartet auf Ihre Antwort' },
    });
  return rows.length;
}
