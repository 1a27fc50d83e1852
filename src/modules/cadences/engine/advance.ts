import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { dateIn, startOfDay } from '../../../kernel/time/dates.ts';
import { nextInWindow } from '../rules/plan-next.ts';
import { clocksOf } from './clocks-of.ts';
import { advanceJob, waitUntil, wakeAt } from './go-on.ts';
import { lockEnrolment, type Enrolled } from './load-enrolment.ts';
import { hasRoomToday } from './sender-limit.ts';
import { stop } from './stop.ts';
import { takeEmailStep } from './take-email-step.ts';
import { takeTaskStep } from './take-task-step.ts';
import { whyStop } from './why-stop.ts';

/**
 * Takes the step of an enrolment that is due. One transaction holds the step (the mail in the outbox, the task), the line about it and the
 * new position: after a crash all of it is there or none, and a second worker waits for the lock and finds the enrolment moved on.
 */
export const advance: Job = defineJob({
  name: advanceJob,
  input: z.object({ enrolment: z.uuid() }),
  run: (ctx, { enrolment: id }) => asSystem(ctx.app, async (tx) => void (await advanceOnce(tx, id)), `cadence:${id}`),
}) as Job;

/** @returns whether a step was taken */
export async function advanceOnce(ctx: Ctx, id: string): Promise<boolean> {
  const enrolled = await lockEnrolment(ctx, id);
  if (!enrolled || (enrolled.state !== 'active' && enrolled.state !== 'held') || enrolled.dueAt === null) return false;
  if (Date.parse(enrolled.dueAt) > Date.parse(ctx.now)) {
    // The database's clock may be ahead of this one: not yet is not never.
    wakeAt(ctx, id, enrolled.dueAt);
    return false;
  }
  const reason = await whyStop(ctx, enrolled);
  if (reason !== null) {
    await stop(ctx, enrolled, reason);
    return false;
  }
  return takeStep(ctx, enrolled);
}

async function takeStep(ctx: Ctx, enrolled: Enrolled): Promise<boolean> {
  const step = enrolled.definition.steps[enrolled.position];
  if (step === undefined || step.kind === 'wait') return false;
  const away = await absenceOf(ctx, enrolled.senderId);
  if (away !== null) {
    await waitUntil(ctx, enrolled, { state: 'held' }, away.until, { why: 'absent', zone: away.zone, note: away.name });
    return false;
  }
  if (step.kind === 'task') {
    await takeTaskStep(ctx, enrolled, step);
    return true;
  }
  const { zone } = await clocksOf(ctx, enrolled.definition, enrolled, enrolled.senderId);
  const now = Temporal.Instant.from(ctx.now);
  // What was late (a stop, a queue) must not arrive at night.
  const open = nextInWindow(enrolled.definition.window, zone, now);
  if (Temporal.Instant.compare(open, now) > 0) {
    await waitUntil(ctx, enrolled, { state: 'active' }, open.toString({ smallestUnit: 'millisecond' }), { why: 'window', zone });
    return false;
  }
  const room = await hasRoomToday(ctx, enrolled.senderId);
  if (room !== true) {
    const next = nextInWindow(enrolled.definition.window, zone, room.tomorrow).toString({ smallestUnit: 'millisecond' });
    await waitUntil(ctx, enrolled, { state: 'active' }, next, { why: 'limit', zone, note: String(room.perDay) });
    return false;
  }
  return takeEmailStep(ctx, enrolled, step);
}

/** Until when the sender is away by the absences that touch today; null when they are there. */
async function absenceOf(
  ctx: Ctx,
  userId: string | null,
): Promise<{ readonly until: string; readonly zone: string; readonly name: string } | null> {
  const zone = ctx.services.company?.timeZone ?? 'UTC';
  const day = dateIn(Temporal.Instant.from(ctx.now), zone).toString();
  const { rows } = await sql<{ last: string | null; name: string }>`
    with recursive away (last) as (
      select max(a.last_day) from absence a where a.user_id = ${userId}::uuid and a.deleted_at is null and ${day}::date between a.first_day and a.last_day
      union select a.last_day from away join absence a on a.user_id = ${userId}::uuid and a.deleted_at is null and a.first_day <= away.last + 1 and a.last_day > away.last)
    select max(last)::text as last, (select name from "user" where id = ${userId}::uuid) as name from away`.execute(ctx.db);
  const found = rows[0];
  if (!found?.last) return null;
  const back = startOfDay(Temporal.PlainDate.from(found.last).add({ days: 1 }), zone);
  return { until: back.toString({ smallestUnit: 'millisecond' }), zone, name: found.name };
}

/** Wakes what is due and nobody woke (a queue that was lost), and those on hold whose sender came back early. */
export const wakeCadences: Job = defineJob({
  name: 'cadences.wake',
  input: z.object({}),
  run: (ctx) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ id: string; isBack: boolean }>`
          select e.id, e.due_at > ${tx.now}::timestamptz as "isBack" from enrolment e where e.deleted_at is null and (
            (e.state in ('active', 'held') and e.due_at <= ${tx.now}::timestamptz - interval '2 minutes')
            or (e.state = 'held' and not exists (select 1 from absence a where a.user_id = e.owner_id and a.deleted_at is null and ${tx.scope.today}::date between a.first_day and a.last_day)))
          order by e.due_at limit 5000 for update of e skip locked`.execute(tx.db);
        for (const { id, isBack } of rows) {
          if (isBack) await sql`update enrolment set due_at = ${tx.now}::timestamptz where id = ${id}::uuid`.execute(tx.db);
          wakeAt(tx, id, tx.now);
        }
      },
      ctx.requestId,
    ),
}) as Job;

export const wakeCron: Cron = defineCron({ job: wakeCadences, at: '*/10 * * * *', catchUpMs: 3_600_000 });
