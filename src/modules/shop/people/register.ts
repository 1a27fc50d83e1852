import { createHash, randomBytes } from 'node:crypto';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { createUserWithPassword, takeAttempt } from '../../../platform/identity/index.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { claimGuestOrders } from '../../orders/index.ts';
import { normalizeEmail, parsePersonName } from '../../parties/index.ts';
import { person } from '../../parties/records/person.ts';
import { shopEvents } from '../events.ts';
import type { ShopLanguage } from '../records/choices.ts';
import { registrationMail } from '../mail/mails.ts';

/** How long the link of the mail works. */
const hours = 48;

export interface Registration {
  readonly email: string;
  readonly name: string;
  readonly language: ShopLanguage;
  /** Address of the page that the link leads to, without its word. */
  readonly confirmUrl: string;
  readonly signInUrl: string;
  readonly shopName: string;
}

/**
 * Begins an account: a mail goes to the address, whoever it belongs to. To one that has an account it says so; nobody else can tell.
 * Both ways do the same work here. Nobody gets more than a few such mails, however often somebody types their address: beyond, nothing is sent.
 */
export async function beginRegistration(ctx: Ctx, r: Registration): Promise<void> {
  const email = normalizeEmail(r.email);
  if (email === null) return;
  if (!(await mayWriteTo(ctx, email))) return;
  const token = randomBytes(24).toString('base64url');
  await sql`delete from shop_registration where created_at < ${ctx.now}::timestamptz - make_interval(hours => ${hours}::int)`.execute(
    ctx.db,
  );
  await sql`insert into shop_registration (token_hash, email, name, language, created_at)
    values (${hashOf(token)}, ${email}, ${r.name}, ${r.language}, ${ctx.now}::timestamptz)`.execute(ctx.db);
  const known = await sql`select 1 from "user" where email = ${email} and deleted_at is null`.execute(ctx.db);
  const link = known.rows.length > 0 ? r.signInUrl : `${r.confirmUrl}?token=${token}`;
  const mail = registrationMail({ language: r.language, name: r.name, shopName: r.shopName, link, isKnown: known.rows.length > 0, hours });
  await queueMail(ctx, { to: email, ...mail, key: `shop registration ${hashOf(token)}` });
}

/** Three mails at once, then one after a minute, two, four ... up to a day. */
async function mayWriteTo({ db, now }: Pick<Ctx, 'db' | 'now'>, email: string): Promise<boolean> {
  const limit = {
    key: `registration:${hashOf(email)}`,
    free: 3,
    baseSeconds: 60,
    mostSeconds: 86_400,
    forgetHours: 48,
    onSuccess: 'refund',
  } as const;
  try {
    await takeAttempt(db, [limit], now);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate-limited') return false;
    throw error;
  }
}

/** Whose link it is, while it works. */
export async function findRegistration(ctx: Pick<Ctx, 'db' | 'now'>, token: string): Promise<{ email: string; name: string } | null> {
  const { rows } = await sql<{ email: string; name: string }>`
    select email, name from shop_registration
    where token_hash = ${hashOf(token)} and created_at > ${ctx.now}::timestamptz - make_interval(hours => ${hours}::int)`.execute(ctx.db);
  return rows[0] ?? null;
}

/**
 * Opens the account of whoever followed the link: it proves that the address is theirs, so somebody of that address whom the company
 * knows, and who is the only one, gets their own record; else a new person is made. What was ordered with the address as a guest is theirs from now on.
 * @returns the address to sign in with
 * @throws AppError link-used (410), or invalid with /password when it is weak
 */
export async function finishRegistration(ctx: Ctx, token: string, password: string): Promise<{ email: string; personId: string }> {
  const { rows } = await sql<{ email: string; name: string; language: ShopLanguage }>`
    delete from shop_registration where token_hash = ${hashOf(token)}
      and created_at > ${ctx.now}::timestamptz - make_interval(hours => ${hours}::int) returning email, name, language`.execute(ctx.db);
  const [found] = rows;
  const taken = found ? await sql`select 1 from "user" where email = ${found.email} and deleted_at is null`.execute(ctx.db) : null;
  if (!found || !taken || taken.rows.length > 0) throw new AppError(410, 'link-used', 'This link was used before or is too old.');
  const personId = (await onlyPersonOf(ctx, found.email)) ?? (await makePerson(ctx, found));
  await createUserWithPassword(ctx, {
    name: found.name,
    email: found.email,
    audience: 'customer',
    personId,
    organizationId: null,
    locale: found.language,
    password,
  });
  await claimGuestOrders(ctx, { personId, email: found.email });
  ctx.emit({ type: shopEvents.accountOpened, recordType: person.key, recordId: personId });
  return { email: found.email, personId };
}

async function onlyPersonOf(ctx: Ctx, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.emails @> ${JSON.stringify([{ value: email }])}::jsonb and p.deleted_at is null
      and not exists (select 1 from "user" u where u.person_id = p.id::text and u.deleted_at is null) limit 2`.execute(ctx.db);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

async function makePerson(ctx: Ctx, { name, email, language }: { name: string; email: string; language: string }): Promise<string> {
  const { givenName, middleName, familyName } = parsePersonName(name);
  const created = await createRecord(ctx, person, {
    givenName: givenName || null,
    middleName: middleName || null,
    familyName: familyName || null,
    ...(givenName || familyName ? {} : { displayName: name }),
    emails: [{ value: email }],
    language,
    source: 'web',
    lifecycleStage: 'customer',
  });
  return created.id;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
