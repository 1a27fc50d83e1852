import { sql } from '../../kernel/db/sql.ts';
import { defineNotification } from '../../platform/notify/index.ts';
import { paymentsEvents } from './events.ts';
import { managePayments } from './policies/permissions.ts';
import { payment } from './records/payment.ts';

const titles = {
  open: { en: 'A payer disputes a payment with their bank', de: 'Ein Zahlender bestreitet eine Zahlung bei seiner Bank' },
  won: { en: 'A dispute was won: the money stays', de: 'Eine Zahlungsanfechtung ist gewonnen: Das Geld bleibt' },
  lost: {
    en: 'A dispute was lost: the bank took the money back',
    de: 'Eine Zahlungsanfechtung ist verloren: Die Bank hat das Geld zurückgeholt',
  },
} as const;

const bodies = {
  open: {
    en: 'Send the evidence at the provider before its deadline, or the money is lost.',
    de: 'Reiche die Belege beim Anbieter ein, bevor die Frist endet, sonst ist das Geld verloren.',
  },
  won: { en: 'There is nothing left to do.', de: 'Es ist nichts mehr zu tun.' },
  lost: {
    en: 'It counts as refunded, and the order is open again by as much.',
    de: 'Es zählt als erstattet, und die Bestellung ist um so viel wieder offen.',
  },
} as const;

/** Whoever sees to payments hears of a dispute, by mail too: providers give a week or two to answer. */
export const paymentContested = defineNotification({
  name: 'payments.contested',
  label: 'A payment is disputed',
  description: 'A payer asked their bank to take the money back, or the bank has decided.',
  channels: { inApp: true, mail: 'now' },
  permission: managePayments,
  on: [paymentsEvents.disputed, paymentsEvents.disputeClosed],
  tell: async (ctx, { recordId, data, seq }) => {
    if (recordId === null) return [];
    const { rows } = await sql<{ id: string }>`
      select u.id from "user" u where u.active and u.audience = 'staff' and u.deleted_at is null and exists (select 1 from user_role ur join role r on r.id = ur.role_id
        where ur.user_id = u.id and (r.is_admin or ${managePayments} = any(r.permissions)))`.execute(ctx.db);
    const outcome = data?.['outcome'] === 'won' || data?.['outcome'] === 'lost' ? data['outcome'] : 'open';
    return [
      { to: rows.map((row) => row.id), recordType: payment.key, recordId, title: titles[outcome], body: bodies[outcome], key: String(seq) },
    ];
  },
});
