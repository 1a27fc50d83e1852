import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { createRecord, updateRecord } from './request/write.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import type { RowOf } from '../../kernel/record/record.ts';
import { approvalEvents } from './events.ts';
import { nextInLine } from './people/next-in-line.ts';
import { managersOf } from './people/managers-of.ts';
import { findPeople } from './people/find-people.ts';
import { approvalDecision } from './records/approval-decision.ts';
import { approvalStage } from './records/approval-stage.ts';
import { approvalVoter } from './records/approval-voter.ts';
import type { approval } from './records/approval.ts';
import { notifyApprovers } from './request/notify-people.ts';
import { startClock } from './request/open-stage.ts';
import { endRequest } from './request/proceed.ts';
import { readStages, type StoredStage } from './request/read-stages.ts';
import { refreshTurn } from './request/refresh-turn.ts';
import { tell } from './request/tell.ts';
import { markOutdated } from './request/mark-outdated.ts';
import { lockRequest } from './request/lock-request.ts';

/** Reminds, escalates or ends what was not answered in time. Runs at the times that a stage has; a second run finds nothing to do. */
export const watchClock = defineJob({
  name: 'approvals.watchClock',
  input: z.object({ approval: z.string(), stage: z.string() }),
  run: (ctx, input) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const request = await lockRequest(tx, input.approval);
        const stage = request && (await readStages(tx.db, request.id)).find((each) => each.id === input.stage);
        if (!request || request.state !== 'pending' || stage?.state !== 'open') return;
        if (stage.dueAt !== null && stage.dueAt <= tx.now) await runOut(tx, request, stage);
        else if (stage.remindAt !== null && stage.remindedAt === null && stage.remindAt <= tx.now) await remind(tx, request, stage);
      },
      ctx.requestId,
    ),
});

/** Looks whether what is to be approved is still what was asked for. */
export const checkOutdated = defineJob({
  name: 'approvals.checkOutdated',
  input: z.object({ subject: z.string() }),
  run: (ctx, { subject }) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{
          id: string;
        }>`select id from approval where subject_id = ${subject}::uuid and state in ('pending', 'granted')
          and not is_outdated and deleted_at is null order by id`.execute(tx.db);
        for (const { id } of rows) await markOutdated(tx, id);
      },
      ctx.requestId,
    ),
});

type Request = RowOf<typeof approval>;

async function remind(ctx: Ctx, request: Request, stage: StoredStage): Promise<void> {
  await updateRecord(ctx, approvalStage, stage.id, { remindedAt: ctx.now });
  await createRecord(ctx, approvalDecision, { approval: request.id, stage: stage.id, verdict: 'reminded', comment: null });
  const turn = await refreshTurn(ctx, request.id);
  await notifyApprovers(
    ctx,
    request.id,
    turn.seats.filter((seat) => seat.stage === stage.id),
    'reminded',
  );
}

/** Once the time has run out others are asked too, with as much time again; after that, or where the policy wants it so, the request expires. */
async function runOut(ctx: Ctx, request: Request, stage: StoredStage): Promise<void> {
  const higher = request.handling?.onDeadline === 'escalate' && stage.escalatedAt === null ? await escalate(ctx, request, stage) : [];
  if (higher.length === 0) {
    await createRecord(ctx, approvalDecision, { approval: request.id, stage: stage.id, verdict: 'expired', comment: null });
    await endRequest(ctx, request.id, 'expired');
    return;
  }
  await updateRecord(ctx, approvalStage, stage.id, {
    escalatedAt: ctx.now,
    remindedAt: null,
    ...(await startClock(ctx, request.id, stage.id, request.handling)),
  });
  await createRecord(ctx, approvalDecision, {
    approval: request.id,
    stage: stage.id,
    verdict: 'escalated',
    comment: `${higher.join(', ')} may decide now too.`,
  });
  await tell(ctx, approvalEvents.escalated, request.id, { stage: stage.name });
  const turn = await refreshTurn(ctx, request.id);
  await notifyApprovers(
    ctx,
    request.id,
    turn.seats.filter((seat) => seat.stage === stage.id),
    'escalated',
  );
}

/** Names of those who may decide now in place of who did not answer. */
async function escalate(ctx: Ctx, request: Request, stage: StoredStage): Promise<readonly string[]> {
  const named = request.handling?.escalateTo ?? null;
  const not = request.requestedBy && !request.allowsOwn ? [request.requestedBy.id] : [];
  const names = new Set<string>();
  for (const voter of stage.voters.filter((each) => each.state === 'open')) {
    const line = [...(named ? [named] : []), ...(await managersOf(ctx.db, voter.user))].filter(
      (id) => !not.includes(id) && id !== voter.user,
    );
    const people = await findPeople(ctx.db, line);
    const to =
      line.find((id) => people.get(id)?.canDecide) ?? (await nextInLine(ctx, voter.user, { not, escalateTo: named }))?.user ?? null;
    if (to === null) continue;
    await updateRecord(ctx, approvalVoter, voter.id, { escalatedTo: to });
    names.add(people.get(to)?.name ?? (await findPeople(ctx.db, [to])).get(to)?.name ?? '');
  }
  return [...names];
}
