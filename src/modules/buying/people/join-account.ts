import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { createUserWithPassword } from '../../../platform/identity/index.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { parsePersonName } from '../../parties/index.ts';
import { person } from '../../parties/records/person.ts';
import { buyingEvents } from '../events.ts';
import { companyBuyer } from '../records/company-buyer.ts';
import { hashOfWord, invitationDays } from './invite-buyer.ts';
import { lockAccount } from './lock-account.ts';

export interface Invitation {
  readonly buyerId: string;
  readonly organizationId: string;
  readonly company: string;
  readonly name: string;
  readonly email: string;
  /** Of the account with this address; null when there is none yet. */
  readonly userId: string | null;
  /** That account was closed when its owner was removed from a company: it opens again, with its old password. */
  readonly isClosed: boolean;
}

/** What a link of an invitation is about, while it works. */
export async function findInvitation(ctx: Pick<Ctx, 'db' | 'now'>, token: string): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select m.id as "buyerId", m.organization_id as "organizationId", o.name as company, m.name, m.email, u.id as "userId",
      coalesce(not u.active and u.audience = 'customer' and u.organization_id is null and exists (select 1 from company_buyer r
        where r.person_id::text = u.person_id and r.state = 'removed' and not coalesce(r.has_own_account, false)), false) as "isClosed"
    from company_buyer m join organization o on o.id = m.organization_id and o.deleted_at is null
      left join "user" u on u.email = m.email and u.deleted_at is null
    where m.token_hash = ${hashOfWord(token)} and m.state = 'invited' and m.deleted_at is null
      and m.invited_at > ${ctx.now}::timestamptz - make_interval(days => ${invitationDays}::int)`.execute(ctx.db);
  return rows[0] ?? null;
}

/**
 * Accepts an invitation, as whoever holds its link: with a password an account is opened, for the link proves the address; who has one has to
 * be signed in to it, and it has to be a customer's that buys for no other company.
 * @returns the address to sign in with
 * @throws AppError link-used (410); sign-in-first (403); other-company (409); invalid with /password when it is weak
 */
export async function joinAccount(
  ctx: Ctx,
  token: string,
  as: { readonly password?: string | undefined; readonly language?: string; readonly userId?: string | null },
): Promise<{ readonly email: string; readonly organizationId: string }> {
  const seen = await findInvitation(ctx, token);
  if (!seen) throw used();
  await lockAccount(ctx, seen.organizationId);
  // By a second look, after the wait for the lock.
  const found = await findInvitation(ctx, token);
  if (!found) throw used();
  const personId =
    found.userId === null
      ? await openUser(ctx, found, as)
      : found.isClosed
        ? await reopenUser(ctx, found, found.userId)
        : await joinUser(ctx, found, as);
  await updateRecord(ctx, companyBuyer, found.buyerId, {
    state: 'active',
    person: personId,
    joinedAt: ctx.now,
    tokenHash: null,
    hasOwnAccount: found.userId !== null && !found.isClosed,
  });
  ctx.emit({ type: buyingEvents.joined, recordType: companyBuyer.key, recordId: found.buyerId });
  return { email: found.email, organizationId: found.organizationId };
}

const used = (): AppError => new AppError(410, 'link-used', 'This link was used before or is too old.');

async function openUser(ctx: Ctx, found: Invitation, as: { readonly password?: string; readonly language?: string }): Promise<string> {
  if (!as.password)
    throw new AppError(422, 'invalid', 'password is required', {
      problems: [{ pointer: '/password', code: 'required', message: 'is required' }],
    });
  const personId = (await colleague(ctx, found)) ?? (await makePerson(ctx, found));
  await createUserWithPassword(ctx, {
    name: found.name,
    email: found.email,
    audience: 'customer',
    personId,
    organizationId: found.organizationId,
    locale: as.language ?? null,
    password: as.password,
  });
  return personId;
}

async function reopenUser(ctx: Ctx, { organizationId }: Invitation, userId: string): Promise<string> {
  const row = await updateRecord(ctx, user, userId, { active: true, organizationId });
  if (!row.personId) throw used();
  return row.personId;
}

async function joinUser(ctx: Ctx, found: Invitation, as: { readonly userId?: string | null }): Promise<string> {
  if (found.userId === null || as.userId !== found.userId)
    throw new AppError(403, 'sign-in-first', 'Sign in with the address that was invited.');
  const { rows } = await sql<{ audience: string; personId: string | null; organizationId: string | null }>`
    select audience, person_id as "personId", organization_id as "organizationId" from "user" where id = ${found.userId}::uuid and active and deleted_at is null for update`.execute(
    ctx.db,
  );
  const [own] = rows;
  const isFree = own?.organizationId === null || own?.organizationId === found.organizationId;
  if (!own?.personId || own.audience !== 'customer' || !isFree)
    throw new AppError(409, 'other-company', 'This account cannot buy for another company. Have another address invited.');
  if (own.organizationId === null) await updateRecord(ctx, user, found.userId, { organizationId: found.organizationId });
  return own.personId;
}

/** Somebody of that company whom we know by this address, and who is the only one. */
async function colleague(ctx: Ctx, { email, organizationId }: Invitation): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.emails @> ${JSON.stringify([{ value: email }])}::jsonb and p.organization_id = ${organizationId}::uuid and p.deleted_at is null
      and not exists (select 1 from "user" u where u.person_id = p.id::text and u.deleted_at is null) limit 2`.execute(ctx.db);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

async function makePerson(ctx: Ctx, { name, email, organizationId }: Invitation): Promise<string> {
  const { givenName, middleName, familyName } = parsePersonName(name);
  const made = await createRecord(ctx, person, {
    givenName: givenName || null,
    middleName: middleName || null,
    familyName: familyName || null,
    ...(givenName || familyName ? {} : { displayName: name }),
    emails: [{ value: email, label: 'work' }],
    organization: organizationId,
    source: 'web',
    lifecycleStage: 'customer',
  });
  return made.id;
}
