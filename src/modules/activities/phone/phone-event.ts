import { choice, email, instant, number, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import '../../../kernel/access/why.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { FieldError } from '../../../kernel/record/kind.ts';
import { parsePhone } from '../../../fields/phone/server.ts';
import { person } from '../../parties/records/person.ts';
import { managePhones } from '../policies/permissions.ts';
import { call } from '../records/call.ts';
import { callDirections, callOutcomes } from '../records/choices.ts';
import { ringing } from '../records/ringing.ts';
import { findCaller, type Caller } from './find-caller.ts';

const phoneEvents = [
  { value: 'ringing', label: 'It rings' },
  { value: 'answered', label: 'Somebody answered' },
  { value: 'ended', label: 'The call has ended' },
] as const;

/** What a phone system calls: `POST /api/v1/activities/calls/events`. The same event twice is the same call once. */
export const phoneEvent = defineCommand({
  name: 'events',
  label: 'Event of a phone system',
  description:
    'Ringing shows the person who calls to the user of the extension; ended logs the call. Events of one call share its id, and may come twice or late.',
  on: call,
  target: 'list',
  permission: managePhones,
  input: {
    event: choice({ label: 'Event', options: phoneEvents, required: true }),
    id: text({ label: 'Id of the call', required: true, max: 200, help: 'Of your phone system: the same in all events of a call.' }),
    system: text({ label: 'Phone system', max: 60, help: 'Where there are several, which.' }),
    extension: text({ label: 'Extension', max: 60 }),
    user: email({ label: 'User', help: 'Instead of the extension: the e-mail address of the user.' }),
    number: text({ label: 'Number', max: 60, help: 'Of the other side, in any notation; empty when it is withheld.' }),
    direction: choice({ label: 'Direction', options: callDirections, default: 'inbound' }),
    startedAt: instant({ label: 'Started' }),
    durationSeconds: number({ label: 'Duration', unit: 's', min: 0, max: 864_000 }),
    outcome: choice({ label: 'Outcome', options: callOutcomes, help: 'By the duration, unless the phone system knows better.' }),
    notes: text({ label: 'Notes', max: 2000 }),
  },
  emits: ['activities.callCreated', 'activities.ringingCreated'],
  run: async (ctx, _row, input) => {
    const id = String(input.id);
    const system = input.system ?? null;
    // Events of one call wait for each other, in whatever process they arrive.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`activities.call ${system ?? ''} ${id}`}, 0))`.execute(ctx.db);
    const userId = await userOf(ctx, input.extension ?? null, input.user ?? null);
    const phone = numberOf(ctx, input.number ?? null);
    const given: Told = { id, system, userId, phone, direction: input.direction ?? 'inbound', at: input.startedAt ?? ctx.now };
    if (input.event === 'ringing') return ring(ctx, given);
    await sql`delete from ringing where coalesce(phone_system, '') = ${system ?? ''} and external_id = ${id}`.execute(ctx.db);
    if (input.event === 'answered') return {};
    const seconds = input.durationSeconds ?? 0;
    return end(ctx, given, {
      durationSeconds: seconds,
      outcome: input.outcome ?? (seconds > 0 ? 'connected' : 'noAnswer'),
      notes: input.notes ?? null,
    });
  },
});

interface Told {
  readonly id: string;
  readonly system: string | null;
  readonly userId: string | null;
  readonly phone: string | null;
  readonly direction: 'inbound' | 'outbound';
  readonly at: string;
}

async function ring(ctx: Ctx, told: Told): Promise<{ readonly isShown: boolean; readonly subject: Caller | null }> {
  // A ringing that was overtaken by its own end shows nothing any more.
  if (told.userId === null || (await findCall(ctx, told))) return { isShown: false, subject: null };
  const subject = await callerFor(ctx, told);
  await sql`delete from ringing where coalesce(phone_system, '') = ${told.system ?? ''} and external_id = ${told.id}`.execute(ctx.db);
  await createRecord(ctx, ringing, {
    user: told.userId,
    phone: told.phone,
    direction: told.direction,
    subject,
    phoneSystem: told.system,
    externalId: told.id,
    at: ctx.now,
  });
  return { isShown: true, subject };
}

interface Ended {
  readonly durationSeconds: number;
  readonly outcome: (typeof callOutcomes)[number]['value'];
  readonly notes: string | null;
}

async function end(ctx: Ctx, told: Told, ended: Ended): Promise<{ readonly callId: string; readonly isRepeated: boolean }> {
  const known = await findCall(ctx, told);
  if (known) {
    // Later news of the same call: its length may be known only now. What somebody wrote meanwhile stays.
    await updateRecord(ctx, call, known, { durationSeconds: ended.durationSeconds, ...(ended.notes ? { notes: ended.notes } : {}) });
    return { callId: known, isRepeated: true };
  }
  const subject = await callerFor(ctx, told);
  const made = await createRecord(ctx, call, {
    ...ended,
    subject,
    person: subject?.type === person.key ? subject.id : null,
    direction: told.direction,
    startedAt: told.at,
    phone: told.phone,
    owner: told.userId,
    phoneSystem: told.system,
    externalId: told.id,
  });
  return { callId: made.id, isRepeated: false };
}

async function findCall(ctx: Ctx, { system, id }: Told): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from call where coalesce(phone_system, '') = ${system ?? ''} and external_id = ${id} and deleted_at is null`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

/** Whom the one whose telephone it is may see; nobody where that is not known. */
async function callerFor(ctx: Ctx, { userId, phone }: Told): Promise<Caller | null> {
  const actor = userId === null ? null : await ctx.services.actors?.actorOf(ctx, userId);
  return actor && phone !== null ? findCaller({ ...ctx, actor }, phone) : null;
}

async function userOf(ctx: Ctx, extension: string | null, email: string | null): Promise<string | null> {
  if (extension === null && email === null) return null;
  const { rows } = await sql<{ id: string }>`
    select u.id from "user" u left join phone_extension x on x.user_id = u.id and x.number = ${extension}
    where u.active and u.deleted_at is null and (x.id is not null or lower(u.email) = lower(${email})) order by x.id nulls last limit 1`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

function numberOf(ctx: Ctx, text: string | null): string | null {
  if (!text || !/\d/.test(text)) return null;
  try {
    return parsePhone(text, ctx.scope.country);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw invalid([{ pointer: '/number', code: error.code, message: error.message }]);
  }
}
