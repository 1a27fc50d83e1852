import { idOf } from '../../../kernel/record/id-of.ts';
import { email, many, ref } from '../../../fields/index.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { person } from '../../parties/records/person.ts';
import { attendee } from '../records/attendee.ts';

/** What commands ask for to invite people. */
export const inviteFields = {
  person: ref({ label: 'Invite', to: person.key }),
  colleague: ref({ label: 'Invite a colleague', to: 'identity.user' }),
  emails: many({ label: 'Invite by e-mail', of: email(), labels: [], maxItems: 50 }),
};

interface Invited {
  readonly person?: unknown;
  readonly colleague?: unknown;
  readonly emails?: unknown;
}

/** Adds who is named to a meeting; who is there already is not asked twice. @returns how many were added */
export async function inviteTo(ctx: Ctx, meetingId: string, input: Invited): Promise<number> {
  const found = await Promise.all([personRow(ctx, idOf(input.person)), userRow(ctx, idOf(input.colleague))]);
  const typed = ((input.emails ?? []) as readonly { value: string }[]).map(({ value }) => ({ email: value }));
  let added = 0;
  for (const one of [...found.flatMap((row) => row ?? []), ...typed]) {
    if (await isInvited(ctx, meetingId, one)) continue;
    await createRecord(ctx, attendee, { meeting: meetingId, ...one, response: 'needsAction' });
    added += 1;
  }
  return added;
}

interface NewAttendee {
  readonly person?: string;
  readonly user?: string;
  readonly email?: string | null;
}

async function isInvited(ctx: Ctx, meetingId: string, one: NewAttendee): Promise<boolean> {
  const { rows } = await sql`select 1 from attendee where meeting_id = ${meetingId}::uuid
    and (user_id = ${one.user ?? null}::uuid or person_id = ${one.person ?? null}::uuid or lower(email) = lower(${one.email ?? null}))`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

/** A person's first address; only of those whom the one who invites may see. */
async function personRow(ctx: Ctx, id: string | null): Promise<NewAttendee | null> {
  if (id === null) return null;
  const { rows } = await sql<{ email: string | null }>`select p.emails->0->>'value' as email from person p
    where p.id = ${id}::uuid and p.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(person.key), 'read', 'p')}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw invalid([{ pointer: '/person', code: 'unknown', message: 'is not there' }]);
  if (rows[0].email === null) throw invalid([{ pointer: '/person', code: 'email', message: 'has no e-mail address' }]);
  return { person: id, email: rows[0].email };
}

async function userRow(ctx: Ctx, id: string | null): Promise<NewAttendee | null> {
  if (id === null) return null;
  const { rows } = await sql<{ email: string }>`select email from "user" where id = ${id}::uuid and active and deleted_at is null`.execute(
    ctx.db,
  );
  if (!rows[0]) throw invalid([{ pointer: '/colleague', code: 'unknown', message: 'does not work here any more' }]);
  return { user: id, email: rows[0].email };
}
