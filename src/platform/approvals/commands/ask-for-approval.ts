import { longText, money, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { approvalEvents } from '../events.ts';
import { requestApproval } from '../request/request-approval.ts';

/** The command "Ask for approval" of a record type; modules list it among theirs. */
export function askForApproval(on: RecordType): Command {
  return defineCommand({
    name: 'ask-for-approval',
    label: 'Ask for approval',
    description: 'Asks those whom a policy names whether something may be done.',
    on,
    emits: [approvalEvents.requested, approvalEvents.granted],
    input: {
      title: text({ required: true, max: 300, label: 'What is to be approved' }),
      amount: money({ min: '0', help: 'What it is about in money; decides who is asked.' }),
      reason: longText({ max: 5000, label: 'Why' }),
      policy: ref({ to: 'approvals.approvalPolicy', help: 'The first that fits when left out.' }),
    },
    run: async (ctx, row, input) => {
      const waiting = await sql`select 1 from approval where subject_id = ${row.id}::uuid and state = 'pending' and not is_outdated
        and requested_by_id = ${ctx.actor.userId}::uuid and title = ${input.title ?? ''} and deleted_at is null`.execute(ctx.db);
      if (waiting.rows.length > 0) throw notAllowed('You have asked for this already, and it is still being decided.');
      const asked = await requestApproval(ctx, {
        subject: { recordType: on.key, recordId: row.id },
        title: input.title ?? '',
        requestedBy: ctx.actor.userId,
        reason: input.reason ?? null,
        ...(input.amount ? { amount: input.amount } : {}),
        ...(input.policy ? { policy: String(input.policy) } : {}),
      });
      return { approvalId: asked.id, status: asked.status };
    },
  });
}
