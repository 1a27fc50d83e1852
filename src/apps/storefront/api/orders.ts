import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { notAllowed, notFound } from '../../../kernel/errors.ts';
import { papersOfOrder } from '../../../modules/invoices/index.ts';
import { cancelForBuyer, shoppersOrder, shopping } from '../../../modules/orders/index.ts';
import { shopOf } from '../../../modules/shop/index.ts';
import { sendFile } from '../../../platform/files/index.ts';

/** Cancels the shopper's own order while nothing of it is on its way. Sent twice it is cancelled once. */
export async function cancelOrder(r: HttpRequest): Promise<HttpReply> {
  const look = await shopOf(r.app).look();
  return shopping(r, async (ctx, scope) => {
    const order = await shoppersOrder(r, ctx, scope);
    if (!look.areCancellationsOpen || !order.isOwn) throw notAllowed('The order can not be cancelled here.');
    await cancelForBuyer(ctx, order.id);
    return { body: { data: await shoppersOrder(r, ctx, scope) } };
  });
}

/** Invoices and credit notes of the shopper's order. */
export function tellInvoices(r: HttpRequest): Promise<HttpReply> {
  return shopping(r, async (ctx, scope) => {
    const papers = await papersOfOrder(ctx, (await shoppersOrder(r, ctx, scope)).id);
    return { body: { data: papers.map(({ fileId, ...shown }) => ({ ...shown, hasFile: fileId !== null })) } };
  });
}

export async function sendInvoice(r: HttpRequest): Promise<HttpReply> {
  const papers = await shopping(r, async (ctx, scope) => papersOfOrder(ctx, (await shoppersOrder(r, ctx, scope)).id));
  const fileId = papers.find(({ id }) => id === r.params['invoice'])?.fileId;
  if (!fileId) throw notFound('invoice');
  return sendFile(r, fileId);
}
