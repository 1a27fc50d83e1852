import { choice, longText, number } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, forbidden } from '../../../kernel/errors.ts';
import type { Row } from '../../../kernel/list/list.ts';
import type { RecordType, RowOf } from '../../../kernel/record/record.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { task } from '../../parties/records/task.ts';
import { handoverEvents } from '../events.ts';
import { handoverAnswered } from '../notifications.ts';
import { timeToAnswer } from '../offer/clock.ts';
import { membersOf } from '../offer/members.ts';
import { bounceReasons } from '../records/choices.ts';
import { handover } from '../records/handover.ts';
import { ownerOf, subjectRecord } from './hand-over.ts';

type Handover = RowOf<typeof handover>;

const notOffered: Readonly<Record<string, string>> = {
  accepted: 'Somebody has accepted it already.',
  bounced: 'It was bounced already.',
  withdrawn: 'It was withdrawn.',
};

/** Takes over: the owner changes with the hand-over, both or neither. */
const accept = defineCommand({
  name: 'accept',
  label: 'Accept',
  description: 'It becomes yours, with its open tasks where they go along.',
  on: handover,
  input: { subjectVersion: number({ label: 'Version of the record', help: 'That you saw: a later change refuses the acceptance.' }) },
  emits: [handoverEvents.accepted],
  allowed: (row) => notOffered[row.state] ?? true,
  run: async (ctx, row, input) => {
    const me = await receiving(ctx, row);
    const record = subjectRecord(ctx, row.subject.type);
    const subject = (await readRecord(ctx, record, row.subject.id, { lock: true })) as unknown as Row;
    if (input.subjectVersion != null && Number(input.subjectVersion) !== subject.version)
      throw new AppError(409, 'subject-changed', 'The record was changed since you looked at it: look again, then accept.');
    if (ownerOf(record, subject) !== (await ownerBefore(ctx, row.id)))
      throw new AppError(409, 'owner-changed', 'It was given to somebody else since it was offered. Ask for a new hand-over.');
    const times = await timeToAnswer(ctx, { userId: row.toUser?.id ?? null, teamId: row.toTeam?.id ?? null }, String(row.offeredAt));
    await updateRecord(ctx, handover, row.id, {
      state: 'accepted',
      settledAt: ctx.now,
      acceptedBy: me,
      ...times,
      sharedUntil: await sharedUntil(ctx, row),
    });
    // Records are owned by staff: what a partner takes on stays with whoever offered it, who answers for it here.
    if (ctx.actor.audience === 'staff') await giveTo(ctx, record, subject, row, me);
    ctx.emit({ type: handoverEvents.accepted, recordType: handover.key, recordId: row.id, data: times });
    await tellGiver(ctx, row, { en: `${ctx.actor.name} accepted your hand-over`, de: `${ctx.actor.name} hat Ihre Übergabe angenommen` });
    return { subject: row.subject };
  },
});

async function giveTo(ctx: Ctx, record: RecordType, subject: Row, row: Handover, me: string): Promise<void> {
  // The right comes from the hand-over, not from scopes: whoever accepts may not have seen the record until now.
  const asSystem = { ...ctx, actor: { ...ctx.actor, isSystem: true } };
  if (record.owner) await updateRecord(asSystem, record, subject.id, { [record.owner]: me } as never);
  const before = ownerOf(record, subject) ?? row.fromUser?.id ?? null;
  if (!row.movesTasks || before === null) return;
  const { rows } = await sql<{ id: string }>`
    select id from task where subject_id = ${subject.id}::uuid and state = 'open' and assignee_id = ${before}::uuid and deleted_at is null order by id for update`.execute(
    ctx.db,
  );
  for (const { id } of rows) await updateRecord(asSystem, task, id, { assignee: me });
}

/** Not taken over, with the reason: it stays where it was. */
const bounce = defineCommand({
  name: 'bounce',
  label: 'Bounce',
  description: 'It goes back, with your reason.',
  on: handover,
  input: {
    reason: choice({ label: 'Because', options: bounceReasons, required: true }),
    remark: longText({ label: 'Remark', max: 2000 }),
  },
  emits: [handoverEvents.bounced],
  allowed: (row) => notOffered[row.state] ?? true,
  run: async (ctx, row, input) => {
    await receiving(ctx, row);
    const times = await timeToAnswer(ctx, { userId: row.toUser?.id ?? null, teamId: row.toTeam?.id ?? null }, String(row.offeredAt));
    await updateRecord(ctx, handover, row.id, {
      state: 'bounced',
      settledAt: ctx.now,
      bounceReason: input.reason,
      remark: input.remark ?? null,
      ...times,
    });
    ctx.emit({ type: handoverEvents.bounced, recordType: handover.key, recordId: row.id, data: { reason: input.reason } });
    await tellGiver(ctx, row, { en: `${ctx.actor.name} bounced your hand-over`, de: `${ctx.actor.name} hat Ihre Übergabe zurückgegeben` });
  },
});

const withdraw = defineCommand({
  name: 'withdraw',
  label: 'Withdraw',
  description: 'The offer ends; it stays where it is.',
  on: handover,
  input: { remark: longText({ label: 'Remark', max: 2000 }) },
  emits: [handoverEvents.withdrawn],
  allowed: (row, { actor }) => {
    if (row.state !== 'offered') return notOffered[row.state] ?? 'It is not offered.';
    return row.fromUser?.id === actor.userId || actor.isAdmin || actor.isSystem ? true : 'Only whoever offered it can withdraw it.';
  },
  run: async (ctx, row, input) => {
    await updateRecord(ctx, handover, row.id, { state: 'withdrawn', settledAt: ctx.now, remark: input.remark ?? null });
    ctx.emit({ type: handoverEvents.withdrawn, recordType: handover.key, recordId: row.id });
    const to = row.toUser ? [row.toUser.id] : await membersOf(ctx, row.toTeam?.id ?? '');
    await notifyUsers(ctx, handoverAnswered, {
      to,
      recordType: handover.key,
      recordId: row.id,
      key: `${row.id} withdrawn`,
      title: { en: 'A hand-over was withdrawn', de: 'Eine Übergabe wurde zurückgezogen' },
      href: '/app/handovers',
    });
  },
});

/** Either side ends the shared view before its time. */
const endSharing = defineCommand({
  name: 'end-sharing',
  label: 'End sharing',
  description: 'Whoever handed it over no longer sees what happens with it.',
  on: handover,
  emits: [handoverEvents.sharingEnded],
  allowed: (row, { actor, now }) => {
    if (row.state !== 'accepted' || row.sharedUntil === null || row.sharedUntil <= now) return 'It is not shared.';
    const isSide = row.fromUser?.id === actor.userId || row.acceptedBy?.id === actor.userId;
    return isSide || actor.isAdmin || actor.isSystem ? true : 'Only the two sides can end it.';
  },
  run: async (ctx, row) => {
    await updateRecord(ctx, handover, row.id, { sharedUntil: ctx.now });
    ctx.emit({ type: handoverEvents.sharingEnded, recordType: handover.key, recordId: row.id });
  },
});

export const answerCommands: readonly Command[] = [accept, bounce, withdraw, endSharing];

/** Who answers, if it is theirs to answer. @throws AppError forbidden */
async function receiving(ctx: Ctx, row: Handover): Promise<string> {
  const me = ctx.actor.userId;
  const isMine = me !== null && (row.toUser ? row.toUser.id === me : (await membersOf(ctx, row.toTeam?.id ?? '')).includes(me));
  if (!isMine || me === null) throw forbidden('It was not offered to you.');
  if (row.fromUser?.id === me) throw forbidden('You offered it yourself: withdraw it instead.');
  return me;
}

async function ownerBefore(ctx: Ctx, id: string): Promise<string | null> {
  const { rows } = await sql<{ owner: string | null }>`select owner_before as owner from handover where id = ${id}::uuid`.execute(ctx.db);
  return rows[0]?.owner ?? null;
}

async function sharedUntil(ctx: Ctx, row: Handover): Promise<string> {
  const { rows } = await sql<{
    days: number;
  }>`select shared_days::int as days from handover_kind where id = ${row.kind?.id ?? null}::uuid`.execute(ctx.db);
  return new Date(Date.parse(ctx.now) + (rows[0]?.days ?? 30) * 86_400_000).toISOString();
}

async function tellGiver(ctx: Ctx, row: Handover, title: { en: string; de: string }): Promise<void> {
  if (!row.fromUser) return;
  await notifyUsers(ctx, handoverAnswered, {
    to: [row.fromUser.id],
    recordType: handover.key,
    recordId: row.id,
    key: `${row.id} answered`,
    title,
    href: '/app/handovers',
  });
}
