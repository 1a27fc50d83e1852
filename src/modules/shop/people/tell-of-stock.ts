import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Subscriber } from '../../../kernel/event/subscriber.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { backInStock } from '../../stock/events.ts';
import { shopEvents } from '../events.ts';
import type { ShopLanguage } from '../records/choices.ts';
import { stockRequest } from '../records/stock-request.ts';
import { stockMail } from '../mail/mails.ts';
import { shopOf } from '../service.ts';

/** When goods are there again, everybody who asked is told: once, as the request is answered in the same transaction as the mail is queued. */
export const tellOfStock: Subscriber = {
  name: 'tellOfStock',
  on: [backInStock],
  run: async (ctx, event) => {
    if (event.recordId !== null && event.recordId !== undefined) await tell(ctx, event.recordId);
  },
};

async function tell(ctx: Ctx, productId: string): Promise<void> {
  const { rows } = await sql<{ id: string; email: string; language: ShopLanguage; product: string; slug: string | null }>`
    with told as (
      update stock_request set state = 'told', told_at = ${ctx.now}::timestamptz, version = version + 1, updated_at = ${ctx.now}::timestamptz
      where product_id = ${productId}::uuid and state = 'waiting' and deleted_at is null returning id, email, language, product_id)
    select t.id, t.email, t.language, p.name as product, coalesce(parent.slug, p.slug) as slug from told t
    join product p on p.id = t.product_id left join product parent on parent.id = p.parent_id order by t.id`.execute(ctx.db);
  const { publicUrl, look } = shopOf(ctx);
  const { name: shopName } = await look();
  for (const { id, email, language, product, slug } of rows) {
    const link = `${publicUrl}/${language}/shop/p/${slug ?? productId}`;
    await queueMail(ctx, { to: email, ...stockMail({ language, shopName, product, link }), key: `shop stock ${id}` });
    ctx.emit({ type: shopEvents.stockTold, recordType: stockRequest.key, recordId: id, data: { product: productId } });
  }
}
