import { systemActor } from '../../../kernel/access/actor.ts';
import { transact } from '../../../kernel/app.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { assignRoles } from '../commands/assign-roles.ts';
import { openSession } from '../auth/open-session.ts';
import { tell } from '../auth/sign-in.ts';
import { user } from '../records/user.ts';
import { emailDomain } from '../rules/email-domain.ts';
import { wantedBy } from '../rules/group-rules.ts';
import { applyGroups } from './apply-groups.ts';
import type { SsoProfile } from './profile.ts';
import { credentialOf, type Provider } from './provider.ts';
import { SsoRefusal } from './refusal.ts';

/**
 * Signs in whoever a provider vouches for. Known by the provider's own name for them; otherwise by an e-mail address that the provider
 * says is verified and whose domain is its own. Any other provider with the same address gets nobody in.
 * @throws SsoRefusal
 */
export async function signInThrough(request: HttpRequest, provider: Provider, profile: SsoProfile, target: string): Promise<HttpReply> {
  const actor = { ...systemActor, name: `Single sign-on (${provider.name})` };
  const { userId, cookie } = await transact(request.app, { actor, requestId: request.requestId }, async (ctx) => {
    const id = (await linkedUser(ctx, provider, profile)) ?? (await userByEmail(ctx, provider, profile));
    await requireOpen(ctx, id);
    await applyGroups(ctx, id, wantedBy(provider.groupRules, profile.groups));
    const session = await openSession(request, ctx.db, {
      userId: id,
      providerId: provider.id,
      providerSession: profile.session,
      idToken: profile.idToken,
    });
    return { userId: id, cookie: session.cookie };
  });
  await tell(request, 'identity.userSignedIn', userId, { provider: provider.name });
  return { status: 303, headers: { location: `/app${target}`, 'set-cookie': [cookie] } };
}

async function linkedUser(ctx: Ctx, provider: Provider, { subject }: SsoProfile): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select user_id as id from account where provider_id = ${credentialOf(provider)} and account_id = ${subject}`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

/** Finds or makes the user of a verified address in a domain of the provider's, and remembers the provider's name for them. */
async function userByEmail(ctx: Ctx, provider: Provider, profile: SsoProfile): Promise<string> {
  const { email } = profile;
  const domain = email === null ? null : emailDomain(email);
  if (email === null || domain === null) throw new SsoRefusal('sso-email', 'The provider told no e-mail address.');
  if (!profile.isEmailVerified && !provider.trustsEmail)
    throw new SsoRefusal('sso-email', 'The provider has not verified the e-mail address.');
  if (!provider.domains.includes(domain)) throw new SsoRefusal('sso-domain', `The provider does not speak for ${domain}.`);
  // Of two first sign-ins at once the second waits here, and then finds the user.
  await sql`select pg_advisory_xact_lock(hashtext(${email}))`.execute(ctx.db);
  const { rows } = await sql<{ id: string; audience: string }>`
    select id, audience from "user" where email = ${email} and deleted_at is null`.execute(ctx.db);
  const [known] = rows;
  if (known && known.audience !== 'staff') throw new SsoRefusal('sso-no-account', 'The address belongs to somebody of the portal.');
  if (!known && !provider.createsUsers)
    throw new SsoRefusal('sso-no-account', 'Nobody here has this address, and the provider may not create users.');
  const linked =
    await sql`select 1 from account where provider_id = ${credentialOf(provider)} and user_id = ${known?.id ?? null}::uuid`.execute(ctx.db);
  // An address that was given to somebody else: the new one must not come into the old one's account.
  if (linked.rows.length > 0) throw new SsoRefusal('sso-no-account', 'The address belongs to another account at the provider.');
  const id = known?.id ?? (await newUser(ctx, provider, profile, email));
  await sql`insert into account (id, account_id, provider_id, user_id) values (${newId()}::uuid, ${profile.subject}, ${credentialOf(provider)}, ${id}::uuid)`.execute(
    ctx.db,
  );
  ctx.emit({ type: 'identity.accountLinked', recordType: user.key, recordId: id, data: { provider: provider.name } });
  return id;
}

async function newUser(ctx: Ctx, provider: Provider, { name }: SsoProfile, email: string): Promise<string> {
  const created = await createRecord(ctx, user, { name: (name ?? email.split('@')[0] ?? email).slice(0, 200), email, audience: 'staff' });
  const living = await sql<{
    id: string;
  }>`select id from role where deleted_at is null and id::text = any(${[...provider.defaultRoles]}::text[])`.execute(ctx.db);
  await assignRoles(
    ctx,
    created.id,
    living.rows.map((r) => r.id),
  );
  return created.id;
}

async function requireOpen(ctx: Ctx, userId: string): Promise<void> {
  const { rows } =
    await sql`select 1 from "user" where id = ${userId}::uuid and active and audience = 'staff' and deleted_at is null`.execute(ctx.db);
  if (rows.length === 0) throw new SsoRefusal('sso-closed', 'The account here is closed.');
}
