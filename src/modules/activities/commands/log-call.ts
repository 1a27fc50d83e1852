import { choice, instant, longText, number, phone, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { person } from '../../parties/records/person.ts';
import { call } from '../records/call.ts';
import { callDirections, callOutcomes } from '../records/choices.ts';
import { suggestFollowUp } from '../rules/suggest-follow-up.ts';
import { followUpFields, makeFollowUp } from './follow-up.ts';

/** Writes down a call about a record, and in the same step what is to be done next. */
export function logCall(on: RecordType): Command {
  return defineCommand({
    name: 'log-call',
    label: 'Log call',
    description: 'Writes down a call about the record, and what is to be done next.',
    on,
    input: {
      outcome: choice({ label: 'Outcome', options: callOutcomes, required: true }),
      notes: longText({ label: 'Notes' }),
      ...followUpFields,
      direction: choice({ label: 'Direction', options: callDirections, default: 'outbound' }),
      startedAt: instant({ label: 'Started', help: 'Now, unless you say.' }),
      durationSeconds: number({ label: 'Duration', unit: 's', min: 0, max: 864_000 }),
      phone: phone({ label: 'Number' }),
      ...(on.key === person.key ? {} : { person: ref({ label: 'With', to: person.key }) }),
    },
    emits: ['activities.callCreated', 'parties.taskCreated'],
    run: async (ctx, row, { followUp, followUpOn, ...input }) => {
      const subject = { type: on.key, id: row.id };
      const made = await createRecord(ctx, call, {
        ...input,
        person: (input as { person?: { id: string } | string | null }).person ?? personOf(on, row),
        direction: input.direction ?? 'outbound',
        startedAt: input.startedAt ?? ctx.now,
        subject,
        owner: ctx.actor.userId,
      });
      const taskId = await makeFollowUp(ctx, {
        subject,
        kind: 'call',
        title: followUp,
        on: followUpOn,
        suggestion: suggestFollowUp(input.outcome ?? null),
        assignee: ctx.actor.userId,
      });
      return { callId: made.id, taskId };
    },
  });
}

/** Whom a record is about: itself, or the contact it names. */
export function personOf(on: RecordType, row: Readonly<Record<string, unknown>> & { readonly id: string }): string | null {
  if (on.key === person.key) return row.id;
  const field = on.fields['person'] as { kind: string; to?: string } | undefined;
  return field?.kind === 'ref' && field.to === person.key ? ((row['person'] as { id: string } | null)?.id ?? null) : null;
}
