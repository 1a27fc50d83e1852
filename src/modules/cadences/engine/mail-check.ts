import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { mailerOf, type MailCheck } from '../../../platform/notify/index.ts';
import { mayContact, normalAddress } from '../../privacy/index.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { openStates } from '../records/choices.ts';
import { unsubscribeUrl } from '../unsubscribe/link.ts';
import { lockEnrolment } from './load-enrolment.ts';
import { addressFor } from './recipient.ts';
import { stop } from './stop.ts';

const prefix = 'cadence ';

/** Idempotency key of the mail of a step: however often it is asked for, it is one mail. */
export const mailKey = (enrolmentId: string, step: string): string => `${prefix}${enrolmentId} ${step}`;

/**
 * Looks once more at the moment of sending: a mail may have waited for hours for a mail server, and meanwhile the person may have replied,
 * unsubscribed or been put on the suppression list. Adds where answers go and the header for unsubscribing with one click (RFC 8058).
 */
export const cadenceMailCheck: MailCheck = {
  prefix,
  look: async (ctx, { id, key, to }) => {
    const [enrolmentId = ''] = key.slice(prefix.length).split(' ');
    const enrolled = await lockEnrolment(ctx, enrolmentId);
    const now = enrolled && (await addressFor(ctx, enrolled, enrolled.purposeId));
    const isWanted = enrolled !== null && (enrolled.state === 'finished' || (openStates as readonly string[]).includes(enrolled.state));
    const mayGo = now?.address !== undefined && (await mayStill(ctx, to, now.address, enrolled));
    if (!enrolled || !isWanted || !mayGo) {
      const why =
        !enrolled || !isWanted
          ? 'The cadence had stopped when it was to be sent.'
          : (now?.why ?? 'The address may not be written to any more.');
      await withhold(ctx, id, why);
      if (enrolled && isWanted) await stop(ctx, enrolled, 'refused', why);
      return { withhold: why };
    }
    const { secret, publicUrl } = mailerOf(ctx);
    const sender = await sql<{ name: string; email: string }>`select name, email from "user" where id = ${enrolled.senderId}::uuid`.execute(
      ctx.db,
    );
    const from = sender.rows[0];
    return {
      ...(from ? { replyTo: `"${from.name.replace(/["\\\r\n]/g, '')}" <${from.email}>` } : {}),
      headers: {
        'List-Unsubscribe': `<${publicUrl}${unsubscribeUrl(secret, enrolled.id)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
  },
};

/** The mail was written to an address that is not the one of now: it counts by itself. */
async function mayStill(
  ctx: Parameters<MailCheck['look']>[0],
  to: string,
  address: string,
  enrolled: { personId: string | null; leadId: string | null; purposeId: string | null } | null,
): Promise<boolean> {
  if (to === address) return true;
  const normal = normalAddress(to, ctx.scope.country);
  if (normal === null || !enrolled?.purposeId) return false;
  return (await mayContact(ctx, { address: normal.value, channel: 'email', purpose: enrolled.purposeId })).allowed;
}

async function withhold(ctx: Parameters<MailCheck['look']>[0], mailId: string, remark: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from cadence_action where mail_id = ${mailId}`.execute(ctx.db);
  for (const { id } of rows) await updateRecord(ctx, cadenceAction, id, { state: 'withheld', remark, settledAt: ctx.now });
}
