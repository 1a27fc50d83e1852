import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { mayContact } from '../../privacy/index.ts';
import { shopEvents } from '../events.ts';
import { reminderMail } from '../mail/mails.ts';
import { shopOf } from '../service.ts';
import { stopLink } from './stop-link.ts';

/** Carts older than this are no longer anybody's plan. */
const oldestDays = 14;

interface Forgotten {
  readonly id: string;
  readonly personId: string | null;
  readonly email: string;
  readonly language: string | null;
  readonly items: readonly string[];
}

/**
 * Reminds people of what they left in their carts: once for each cart, and only those whose consent to the purpose named in the settings
 * holds now (a purpose with consent as its basis: no purpose, no reminders). The mail has a link that ends such mails.
 * @returns how many were sent
 */
export async function remindOfCarts(ctx: Ctx): Promise<number> {
  const { look, publicUrl, secret } = shopOf(ctx);
  const { reminderPurpose, reminderHours, name: shopName } = await look();
  if (!reminderPurpose) return 0;
  const carts = await forgottenCarts(ctx, reminderHours);
  let sent = 0;
  for (const cart of carts) {
    const question = { channel: 'email', purpose: reminderPurpose, address: cart.email } as const;
    const answer = await mayContact(ctx, cart.personId ? { ...question, personId: cart.personId } : question);
    if (!answer.allowed || answer.reason !== 'granted') continue;
    const first = await sql`insert into cart_reminder (cart_id, sent_at) values (${cart.id}::uuid, ${ctx.now}::timestamptz)
      on conflict do nothing returning cart_id`.execute(ctx.db);
    if (first.rows.length === 0) continue;
    const language = cart.language?.startsWith('de') ? 'de' : 'en';
    const unsubscribeLink = `${publicUrl}/${language}${stopLink(secret, cart.email)}`;
    const mail = reminderMail({ language, shopName, items: cart.items, link: `${publicUrl}/${language}/shop/cart`, unsubscribeLink });
    await queueMail(ctx, { to: cart.email, ...mail, key: `shop cart ${cart.id}` });
    ctx.emit({ type: shopEvents.cartReminded, recordType: 'orders.cart', recordId: cart.id });
    sent += 1;
  }
  return sent;
}

async function forgottenCarts(ctx: Ctx, hours: number): Promise<readonly Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    select c.id, c.person_id as "personId", coalesce(p.emails->0->>'value', c.email) as email, coalesce(c.language, p.language) as language,
      array_agg(coalesce(l.name, '') order by l.created_at) as items
    from cart c join cart_line l on l.cart_id = c.id left join person p on p.id = c.person_id and p.deleted_at is null
    where c.state = 'open' and c.touched_at <= ${ctx.now}::timestamptz - make_interval(hours => ${hours}::int)
      and c.touched_at > ${ctx.now}::timestamptz - make_interval(days => ${oldestDays}::int)
      and coalesce(p.emails->0->>'value', c.email) is not null
      and not exists (select 1 from cart_reminder r where r.cart_id = c.id)
      -- Who has ordered since then needs no reminder.
      and not exists (select 1 from "order" o where o.placed_at > c.touched_at and (o.person_id = c.person_id or o.email = c.email))
    group by c.id, p.id order by c.touched_at limit 200`.execute(ctx.db);
  return rows;
}

export const remindOfCartsJob: Job = defineJob({
  name: 'shop.remindOfCarts',
  input: z.object({}),
  run: async (ctx) => void (await asSystem(ctx.app, remindOfCarts, ctx.requestId)),
}) as Job;

export const remindOfCartsCron: Cron = defineCron({ job: remindOfCartsJob, at: '*/20 * * * *' });
