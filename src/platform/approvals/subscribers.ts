import { createRecord, updateRecord } from './request/write.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/event/subscriber.ts';
import { findPeople } from './people/find-people.ts';
import { nextInLine } from './people/next-in-line.ts';
import { approvalDecision } from './records/approval-decision.ts';
import { approvalVoter } from './records/approval-voter.ts';
import { lockRequest } from './request/lock-request.ts';
import { notifyApprovers } from './request/notify-people.ts';
import { proceed } from './request/proceed.ts';
import { readStages } from './request/read-stages.ts';
import { refreshTurn } from './request/refresh-turn.ts';

/** Somebody who left decides nothing any more: the next in line takes their place in every request that waits for them, and it says so. */
export const replaceLeavers: Subscriber = {
  name: 'replaceLeavers',
  on: ['identity.userDeactivated'],
  run: async (ctx, { recordId }) => {
    if (recordId === null) return;
    const leaver = (await findPeople(ctx.db, [recordId])).get(recordId);
    if (!leaver || leaver.canDecide) return;
    const { rows } = await sql<{ id: string }>`
      select distinct a.id from approval a join approval_voter v on v.approval_id = a.id
      where a.state = 'pending' and v.state in ('open', 'waiting') and (v.user_id = ${recordId}::uuid or v.escalated_to_id = ${recordId}::uuid) order by a.id`.execute(
      ctx.db,
    );
    for (const { id } of rows) await replaceIn(ctx, id, leaver);
  },
};

async function replaceIn(ctx: Ctx, approvalId: string, leaver: { readonly id: string; readonly name: string }): Promise<void> {
  const request = await lockRequest(ctx, approvalId);
  if (!request || request.state !== 'pending') return;
  const asked: string[] = [];
  for (const stage of await readStages(ctx.db, approvalId)) {
    for (const voter of stage.voters.filter((each) => each.state === 'open' || each.state === 'waiting')) {
      if (voter.escalatedTo === leaver.id) await updateRecord(ctx, approvalVoter, voter.id, { escalatedTo: null });
      if (voter.user !== leaver.id) continue;
      const others = stage.voters.filter((each) => each.user !== leaver.id).map((each) => each.user);
      const own = request.requestedBy && !request.allowsOwn ? [request.requestedBy.id] : [];
      const next = await nextInLine(ctx, leaver.id, { not: [...own, ...others], escalateTo: request.handling?.escalateTo ?? null });
      // Nobody is left: those who are asked already decide without.
      await updateRecord(
        ctx,
        approvalVoter,
        voter.id,
        next
          ? { user: next.user, insteadOf: leaver.id, escalatedTo: null, why: `${capital(next.why)}, as ${leaver.name} is no longer active` }
          : { state: 'closed' },
      );
      const name = next && (await findPeople(ctx.db, [next.user])).get(next.user)?.name;
      await createRecord(ctx, approvalDecision, {
        approval: approvalId,
        stage: stage.id,
        verdict: 'replaced',
        onBehalfOf: leaver.id,
        comment: name
          ? `${leaver.name} is no longer active; ${name} decides instead (${next.why}).`
          : `${leaver.name} is no longer active, and nobody else can be asked instead.`,
      });
      if (next && voter.state === 'open') asked.push(voter.id);
    }
  }
  await proceed(ctx, approvalId);
  if ((await lockRequest(ctx, approvalId))?.state !== 'pending') return;
  const turn = await refreshTurn(ctx, approvalId);
  await notifyApprovers(
    ctx,
    approvalId,
    turn.seats.filter((seat) => asked.includes(seat.voter)),
    'asked',
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
