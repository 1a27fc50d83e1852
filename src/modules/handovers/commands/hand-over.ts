import { idOf } from '../../../kernel/record/id-of.ts';
import { boolean, longText, ref, tags } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid, notAllowed } from '../../../kernel/errors.ts';
import type { Row } from '../../../kernel/list/list.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { task } from '../../parties/records/task.ts';
import { lead } from '../../sales/records/lead.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import { handoverEvents } from '../events.ts';
import { handoverOffered } from '../notifications.ts';
import { acceptBy } from '../offer/clock.ts';
import { mainTeamOf, membersOf } from '../offer/members.ts';
import { handover } from '../records/handover.ts';
import { fillChecklist, type ChecklistItem } from '../rules/checklist.ts';

/** On each record that can be handed over. Whoever may change it may offer it; it stays where it is until somebody accepts. */
export const handOverCommands: readonly Command[] = [lead, opportunity, organization, task].map((record) => handOver(record));

export const escalateJob = 'handovers.escalate';

function handOver(on: RecordType): Command {
  return defineCommand({
    name: 'hand-over',
    label: 'Hand over',
    description: 'Offers it to a person or a team. It stays yours until they accept.',
    on,
    input: {
      kind: ref({ label: 'Kind', to: 'handovers.handoverKind', required: true }),
      toUser: ref({ label: 'To', to: 'identity.user' }),
      toTeam: ref({ label: 'To team', to: 'identity.team', help: 'Anybody in the team may accept.' }),
      done: tags({ label: 'Items settled', help: 'Items of the checklist that are settled.' }),
      note: longText({ label: 'Note', max: 4000 }),
      movesTasks: boolean({ label: 'Open tasks go along', default: true }),
    },
    emits: [handoverEvents.offered],
    allowed: (row) => canBeHandedOver(on, row as unknown as Row),
    run: async (ctx, row, input) => {
      const subject = row as unknown as Row;
      const kind = await findKind(ctx, on, idOf(input.kind));
      const to = await findReceiver(ctx, { toUser: idOf(input.toUser), toTeam: idOf(input.toTeam), kindTeam: kind.teamId }, on, subject);
      const { checklist, open } = fillChecklist(kind.items ?? [], input.done ?? []);
      if (open.length > 0)
        throw invalid([{ pointer: '/done', code: 'required', message: `needs to be settled first: ${open.join(', ')}` }]);
      await refuseSecond(ctx, subject.id);
      const giver = ctx.actor.userId;
      const made = await createRecord({ ...ctx, actor: { ...ctx.actor, isSystem: true } }, handover, {
        title: String(subject[on.title] ?? on.label).slice(0, 300),
        kind: kind.id,
        subject: { type: on.key as typeof lead.key, id: subject.id },
        fromUser: giver,
        fromTeam: giver === null ? null : await mainTeamOf(ctx, giver),
        toUser: to.userId,
        toTeam: to.teamId,
        state: 'offered',
        note: input.note ?? null,
        checklist,
        movesTasks: input.movesTasks ?? true,
        offeredAt: ctx.now,
        dueAt: await acceptBy(ctx, to, kind.hours),
        ownerBefore: ownerOf(on, subject),
      });
      ctx.emit({ type: handoverEvents.offered, recordType: handover.key, recordId: made.id, data: { subjectType: on.key } });
      ctx.enqueue(escalateJob, { handover: made.id }, { key: `handover ${made.id}`, runAt: String(made.dueAt) });
      const told = to.userId === null ? await membersOf(ctx, to.teamId ?? '') : [to.userId];
      await notifyUsers(ctx, handoverOffered, {
        to: told,
        recordType: handover.key,
        recordId: made.id,
        key: made.id,
        title: { en: `${ctx.actor.name} hands something over`, de: `${ctx.actor.name} übergibt etwas` },
        href: '/app/handovers',
      });
      return { handoverId: made.id };
    },
  });
}

const closed: Readonly<Record<string, readonly [string, readonly string[], string]>> = {
  'sales.lead': ['status', ['converted', 'disqualified'], 'The lead is not open.'],
  'sales.opportunity': ['state', ['won', 'lost'], 'The deal is closed. Hand over the organization instead.'],
  'parties.task': ['state', ['done', 'cancelled'], 'The task is not open.'],
};

function canBeHandedOver(on: RecordType, row: Row): true | string {
  const [field, values, why] = closed[on.key] ?? ['', [], ''];
  return values.includes(String(row[field])) ? why : true;
}

export function ownerOf(record: RecordType, row: Row): string | null {
  return record.owner ? idOf(row[record.owner]) : null;
}

interface Kind {
  readonly id: string;
  readonly items: readonly ChecklistItem[] | null;
  readonly teamId: string | null;
  readonly hours: number;
}

async function findKind(ctx: Ctx, on: RecordType, id: string | null): Promise<Kind> {
  const { rows } = await sql<Kind & { fits: boolean; isActive: boolean }>`
    select id, items, team_id as "teamId", hours::int as hours, is_active as "isActive",
      (subjects is null or cardinality(subjects) = 0 or ${on.key} = any(subjects)) as fits
    from handover_kind where id = ${id}::uuid and deleted_at is null`.execute(ctx.db);
  const [kind] = rows;
  if (!kind?.isActive) throw invalid([{ pointer: '/kind', code: 'ref', message: 'is no kind of hand-over in use' }]);
  if (!kind.fits) throw invalid([{ pointer: '/kind', code: 'subject', message: `is not for ${on.labelPlural.toLowerCase()}` }]);
  return kind;
}

/** A person or a team, the team of the kind unless said; a partner's user only for what names that partner. */
async function findReceiver(
  ctx: Ctx,
  { toUser, toTeam, kindTeam }: { toUser: string | null; toTeam: string | null; kindTeam: string | null },
  on: RecordType,
  subject: Row,
): Promise<{ readonly userId: string | null; readonly teamId: string | null }> {
  if (toUser !== null && toTeam !== null)
    throw invalid([{ pointer: '/toTeam', code: 'either', message: 'name a person or a team, not both' }]);
  if (toUser === null) {
    const teamId = toTeam ?? kindTeam;
    if (teamId === null) throw invalid([{ pointer: '/toUser', code: 'required', message: 'say to whom, a person or a team' }]);
    const members = await membersOf(ctx, teamId);
    if (members.every((id) => id === ctx.actor.userId))
      throw invalid([{ pointer: '/toTeam', code: 'empty', message: 'has nobody else who could accept' }]);
    return { userId: null, teamId };
  }
  if (toUser === ctx.actor.userId) throw invalid([{ pointer: '/toUser', code: 'self', message: 'is yourself' }]);
  const { rows } = await sql<{ audience: string; organizationId: string | null }>`
    select audience, organization_id as "organizationId" from "user" where id = ${toUser}::uuid and active and deleted_at is null`.execute(
    ctx.db,
  );
  const [person] = rows;
  const isOfPartner =
    person?.audience === 'partner' && person.organizationId !== null && partnersOf(on, subject).includes(person.organizationId);
  if (person?.audience !== 'staff' && !isOfPartner)
    throw invalid([{ pointer: '/toUser', code: 'audience', message: 'is neither a colleague nor somebody at the partner of this record' }]);
  if (ownerOf(on, subject) === toUser) throw invalid([{ pointer: '/toUser', code: 'owner', message: 'has it already' }]);
  return { userId: toUser, teamId: await mainTeamOf(ctx, toUser) };
}

/** Organizations that the record names as its partner (a field "partner", declared or custom), or that it is itself. */
function partnersOf(on: RecordType, subject: Row): readonly string[] {
  const named = ['partner', 'x_partner'].map((name) => idOf(subject[name])).filter((id) => id !== null);
  return on.key === organization.key ? [...named, subject.id] : named;
}

async function refuseSecond(ctx: Ctx, subjectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('handovers.offer'), hashtext(${subjectId}))`.execute(ctx.db);
  const { rows } =
    await sql`select 1 from ${sql.table(snake(handover.name))} where subject_id = ${subjectId}::uuid and state = 'offered' and deleted_at is null`.execute(
      ctx.db,
    );
  if (rows.length > 0) throw notAllowed('It is offered to somebody already: withdraw that first.');
}

/** For callers that only have the row. @throws AppError 409 when a subject's type cannot be handed over */
export function subjectRecord(ctx: Pick<Ctx, 'registry'>, key: string): RecordType {
  const record = ctx.registry.find(key);
  if (!record) throw new AppError(409, 'no-subject', 'What was handed over is of a kind that is not there any more.');
  return record;
}
