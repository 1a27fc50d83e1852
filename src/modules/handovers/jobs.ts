import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../kernel/jobs/job.ts';
import { notifyUsers } from '../../platform/notify/index.ts';
import { escalateJob } from './commands/hand-over.ts';
import { handoverEvents } from './events.ts';
import { handoverOverdue } from './notifications.ts';
import { membersOf } from './offer/members.ts';
import { handover } from './records/handover.ts';

/** Tells both sides and the lead of the receiving team that nobody answered in time; once. */
export const escalate: Job = defineJob({
  name: escalateJob,
  input: z.object({ handover: z.uuid() }),
  run: (ctx, { handover: id }) => asSystem(ctx.app, (tx) => escalateOnce(tx, id), ctx.requestId),
}) as Job;

async function escalateOnce(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ dueAt: string; fromUser: string | null; toUser: string | null; toTeam: string | null; lead: string | null }>`
    select h.due_at as "dueAt", h.from_user_id as "fromUser", h.to_user_id as "toUser", h.to_team_id as "toTeam", (select lead_id from team where id = h.to_team_id) as lead
    from handover h where h.id = ${id}::uuid and h.state = 'offered' and h.escalated_at is null and h.deleted_at is null for update of h`.execute(
    ctx.db,
  );
  const [late] = rows;
  if (!late) return;
  if (Date.parse(late.dueAt) > Date.parse(ctx.now)) {
    ctx.enqueue(escalateJob, { handover: id }, { key: `handover ${id}`, runAt: late.dueAt });
    return;
  }
  await updateRecord(ctx, handover, id, { escalatedAt: ctx.now });
  ctx.emit({ type: handoverEvents.escalated, recordType: handover.key, recordId: id });
  const receivers = late.toUser ? [late.toUser] : await membersOf(ctx, late.toTeam ?? '');
  await notifyUsers(ctx, handoverOverdue, {
    to: [late.fromUser, late.lead, ...receivers].filter((each) => each !== null),
    recordType: handover.key,
    recordId: id,
    key: id,
    title: { en: 'A hand-over waits longer than agreed', de: 'Eine Übergabe wartet länger als vereinbart' },
    href: '/app/handovers',
  });
}

/** Finds overdue ones that no job of their own announced. */
export const findOverdue: Job = defineJob({
  name: 'handovers.findOverdue',
  input: z.object({}),
  run: (ctx) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from handover where state = 'offered' and escalated_at is null and due_at <= ${tx.now}::timestamptz and deleted_at is null order by due_at limit 1000`.execute(
          tx.db,
        );
        for (const { id } of rows) await escalateOnce(tx, id);
      },
      ctx.requestId,
    ),
}) as Job;

export const overdueCron: Cron = defineCron({ job: findOverdue, at: '*/15 * * * *', catchUpMs: 3_600_000 });
