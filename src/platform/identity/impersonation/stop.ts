import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/app.ts';
import { badRequest } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { sessionSeconds } from '../auth/engine.ts';
import { cookieLine } from '../auth/open-session.ts';
import { verify } from '../auth/signed-value.ts';
import { user } from '../records/user.ts';
import { identityOf } from '../service.ts';

export interface RunningImpersonation {
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly until: string;
}

/** What the banner says; null for whoever acts for themselves. */
export async function impersonationOf({ app, actor }: HttpRequest): Promise<RunningImpersonation | null> {
  if (actor.via !== 'impersonation') return null;
  const { rows } = await sql<{ id: string; name: string; reason: string; until: string }>`
    select u.id, u.name, i.reason, s.expires_at as until from session s join impersonation i on i.id = s.impersonation_id join "user" u on u.id = s.impersonator_id
    where s.id = ${actor.credentialId}::uuid`.execute(app.db);
  const [found] = rows;
  return found ? { by: { id: found.id, name: found.name }, reason: found.reason, until: found.until } : null;
}

/** One is oneself again: the session of the other ends, one's own comes back. */
export async function stopImpersonating(request: HttpRequest): Promise<HttpReply> {
  const { app, actor } = request;
  if (actor.via !== 'impersonation' || actor.credentialId === null)
    throw badRequest('impersonation', 'You are not acting as somebody else.');
  await transact(app, { actor: { ...actor, audience: 'staff' }, requestId: request.requestId }, async (ctx) => {
    await sql`update impersonation set ended_at = ${ctx.now}::timestamptz where id = (select impersonation_id from session where id = ${actor.credentialId}::uuid)`.execute(
      ctx.db,
    );
    await sql`delete from session where id = ${actor.credentialId}::uuid`.execute(ctx.db);
    ctx.emit({ type: 'identity.impersonationEnded', ...(actor.userId === null ? {} : { recordType: user.key, recordId: actor.userId }) });
  });
  identityOf(app).forget(actor.credentialId);
  return { headers: { 'set-cookie': takeBackCookies(request, request.cookies[identityOf(app).ownSessionCookie]) }, body: { status: true } };
}

/** Puts one's own session back into its cookie. */
export function takeBackCookies(request: HttpRequest, own: string | undefined): string[] {
  const { sessionCookie, ownSessionCookie, secret } = identityOf(request.app);
  const isGood = verify(own, secret) !== null;
  return [
    cookieLine(request, sessionCookie, isGood && own ? own : '', isGood ? sessionSeconds : 0),
    cookieLine(request, ownSessionCookie, '', 0),
  ];
}
