import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { normalAddress, recordConsent } from '../../privacy/index.ts';
import { shopOf } from '../service.ts';

/** Path of the page on which whoever gets reminders ends them, without signing in. It does not expire: mails are read late. */
export function stopLink(secret: string, email: string): string {
  const address = Buffer.from(email).toString('base64url');
  return `/shop/no-reminders/${address}.${signatureOf(email, secret)}`;
}

/** The address that a link was made for; null when it was not made here. */
export function readStopLink(secret: string, token: string): string | null {
  const [text = '', signature = ''] = token.split('.');
  const email = Buffer.from(text, 'base64url').toString('utf8');
  return isSameSecret(signature, signatureOf(email, secret)) ? email : null;
}

/** Withdraws the consent to reminders of everybody who has the address. Doing it twice changes nothing that counts. */
export async function stopReminders(ctx: Ctx, email: string): Promise<void> {
  const { reminderPurpose } = await shopOf(ctx).look();
  const address = normalAddress(email, ctx.scope.country);
  if (!reminderPurpose || !address) return;
  const { rows } = await sql<{ id: string }>`
    select id from person where emails @> ${JSON.stringify([{ value: address.value }])}::jsonb and deleted_at is null order by id limit 20`.execute(
    ctx.db,
  );
  const withdrawal = { channel: 'email', purpose: reminderPurpose, state: 'withdrawn', evidence: 'Link in a reminder' } as const;
  for (const { id } of rows) await recordConsent(ctx, { ...withdrawal, personId: id });
  if (rows.length === 0) await recordConsent(ctx, { ...withdrawal, address: address.value });
}

function signatureOf(email: string, secret: string): string {
  return createHmac('sha256', secret).update(`shop.reminders ${email}`).digest('base64url');
}
