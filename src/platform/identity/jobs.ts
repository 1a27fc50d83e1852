import { randomBytes } from 'node:crypto';
import { sql } from '../../kernel/db/sql.ts';
import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/job.ts';
import '../../kernel/services/mail.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import { resetLinkSeconds } from './auth/engine.ts';
import { invitationDays } from './commands/invite-user.ts';
import { passwordLinkMail } from './mail/password-link-mail.ts';
import { identityOf } from './service.ts';
import { requiredProvider } from './sso/required-provider.ts';

/**
 * Mails the link to set a password, to whoever has this address and may sign in; nobody else gets anything. The token is made here and
 * not earlier, so that it never stands in a queue; a second run makes a second one, and both work until one is used.
 */
export const mailPasswordLink = defineJob({
  name: 'identity.mailPasswordLink',
  input: z.object({ email: z.string(), kind: z.enum(['reset', 'invitation']), invitedBy: z.string().optional() }),
  run: async (ctx, { email, kind, invitedBy }) => {
    const found = await sql<{ id: string; name: string; audience: string; locale: string | null }>`
      select id, name, audience, locale from "user" where email = ${email.toLowerCase()} and active and deleted_at is null`.execute(ctx.db);
    const user = found.rows[0];
    if (!user) return;
    // A password would be of no use where single sign-on is required.
    const provider = await requiredProvider(ctx.db, email);
    if (provider !== null && kind === 'reset') return;
    if (!ctx.services.mail) throw new Error('There is no way to send mail.');
    const { engine, publicUrl } = identityOf(ctx);
    const { internalAdapter } = await (await engine()).$context;
    const token = randomBytes(24).toString('base64url');
    // By the machine's clock, as the sign-in library compares it with that.
    const seconds = kind === 'reset' ? resetLinkSeconds : invitationDays * 86_400;
    await internalAdapter.createVerificationValue({
      identifier: `reset-password:${token}`,
      value: user.id,
      expiresAt: new Date(systemClock.now().epochMilliseconds + seconds * 1000),
    });
    const place = user.audience === 'staff' ? 'app' : 'portal';
    const link = provider === null ? `${publicUrl}/${place}/set-password?token=${token}` : `${publicUrl}/app/sign-in`;
    const mail = passwordLinkMail({
      kind,
      name: user.name,
      link,
      invitedBy: invitedBy ?? null,
      company: ctx.services.companyProfile?.().name ?? 'Entente',
      language: user.locale ?? ctx.services.company?.locale ?? 'en',
    });
    await ctx.services.mail.send({ to: email, ...mail, key: `password-link:${ctx.job.id}` });
  },
});

/** Removes what has ended: sessions, tokens, counts of attempts. */
export const tidySignIn = defineJob({
  name: 'identity.tidySignIn',
  input: z.object({}),
  run: async (ctx) => {
    await sql`delete from session where expires_at < ${ctx.now}::timestamptz`.execute(ctx.db);
    await sql`delete from verification where expires_at < ${ctx.now}::timestamptz - interval '1 day'`.execute(ctx.db);
    for (const table of ['sso_attempt', 'sso_used', 'passkey_challenge'])
      await sql`delete from ${sql.table(table)} where expires_at < ${ctx.now}::timestamptz`.execute(ctx.db);
    await sql`delete from sign_in_throttle where last_at < ${ctx.now}::timestamptz - interval '2 days'`.execute(ctx.db);
  },
});
