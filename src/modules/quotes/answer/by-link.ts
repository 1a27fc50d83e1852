import { asSystem, type App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Choice } from '../rules/choose.ts';
import type { Closed } from '../rules/states.ts';
import { acceptQuote, type Acceptance, type Accepted } from './accept-quote.ts';
import { commentAsBuyer } from './comment-quote.ts';
import { declineQuote, type DeclineReason } from './decline-quote.ts';
import { findByToken } from './find-by-token.ts';
import { noteView } from './note-view.ts';
import { orderToken } from '../../orders/index.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { quoteCommented } from '../notifications.ts';
import { quote } from '../records/quote.ts';
import { readOffer } from '../offer/read-offer.ts';
import { viewQuote, type QuoteView } from './view-quote.ts';

/** Who holds a link, and the request they came with. */
export interface ByLink {
  readonly token: string;
  readonly requestId: string;
}

/** The quote that a link opens; null for a link that opens none. Our own people looking is no visit of the buyer. */
export function openByLink(
  app: App,
  link: ByLink,
  { choice = null, isVisit }: { readonly choice?: Choice | null; readonly isVisit: boolean },
): Promise<QuoteView | null> {
  return byLink(app, link, async (ctx, id) => {
    if (isVisit) await noteView(ctx, (await readOffer(ctx, id, { lock: true })).quote);
    return viewQuote(ctx, id, choice);
  });
}

export function acceptByLink(app: App, link: ByLink, acceptance: Acceptance): Promise<Accepted | null> {
  return byLink(app, link, (ctx, id) => acceptQuote(ctx, id, acceptance));
}

export function declineByLink(
  app: App,
  link: ByLink,
  answer: { readonly reason: DeclineReason; readonly remark: string | null },
): Promise<{ readonly because: Closed | null } | null> {
  return byLink(app, link, (ctx, id) => declineQuote(ctx, id, answer));
}

export function commentByLink(app: App, link: ByLink, comment: { readonly name: string; readonly body: string }): Promise<true | null> {
  return byLink(app, link, async (ctx, id) => {
    await commentAsBuyer(ctx, id, comment);
    return true as const;
  });
}

/** The order of an accepted quote that waits to be paid, with what opens its page; null when there is nothing to pay. */
export function orderToPay(app: App, link: ByLink): Promise<{ readonly number: string; readonly token: string } | null> {
  return byLink(app, link, async (ctx, id) => {
    const { rows } = await sql<{ id: string; number: string }>`
      select o.id, o.number from quote q join "order" o on o.id = q.order_id
      where q.id = ${id}::uuid and o.state = 'pending' and o.deleted_at is null`.execute(ctx.db);
    const [order] = rows;
    return order ? { number: order.number, token: orderToken(ctx, order.id) } : null;
  });
}

function byLink<T>(app: App, { token, requestId }: ByLink, work: (ctx: Ctx, id: string) => Promise<T>): Promise<T | null> {
  return asSystem(
    app,
    async (ctx) => {
      const id = await findByToken(ctx, token);
      return id === null ? null : work(ctx, id);
    },
    requestId,
  );
}

/** Tells the rep that the buyer wanted to accept and could not; the buyer's own attempt was undone as a whole. */
export async function tellTrouble(
  app: App,
  link: ByLink,
  { name, problem }: { readonly name: string; readonly problem: string },
): Promise<void> {
  await byLink(app, link, async (ctx, id) => {
    const { quote: row } = await readOffer(ctx, id);
    if (row.owner)
      await notifyUsers(ctx, quoteCommented, {
        to: [row.owner.id],
        recordType: quote.key,
        recordId: id,
        title: { en: 'The buyer wanted to accept and could not', de: 'Der Kunde wollte annehmen und konnte nicht' },
        body: [name.slice(0, 200), problem].filter(Boolean).join(': ').slice(0, 500),
        key: `trouble ${id} ${ctx.now.slice(0, 13)}`,
      });
    return true;
  });
}
