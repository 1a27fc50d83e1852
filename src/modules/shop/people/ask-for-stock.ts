import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { normalizeEmail } from '../../parties/index.ts';
import { shopEvents } from '../events.ts';
import type { ShopLanguage } from '../records/choices.ts';
import { stockRequest } from '../records/stock-request.ts';

/**
 * Keeps that somebody wants to be told when a product is there again. Asking twice changes nothing.
 * @throws AppError invalid with /email for what is no address
 */
export async function askForStock(
  ctx: Ctx,
  request: { readonly productId: string; readonly email: string; readonly personId: string | null; readonly language: ShopLanguage },
): Promise<void> {
  const email = normalizeEmail(request.email);
  if (email === null) throw invalid([{ pointer: '/email', code: 'email', message: 'must be an e-mail address' }]);
  const { rows } = await sql<{ id: string }>`
    insert into stock_request (id, email, product_id, person_id, language, state, created_at, created_by_id, updated_at, updated_by_id)
    values (${newId()}::uuid, ${email}, ${request.productId}::uuid, ${request.personId}::uuid, ${request.language}, 'waiting',
      ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid)
    on conflict (product_id, email) where state = 'waiting' and deleted_at is null do nothing returning id`.execute(ctx.db);
  const [row] = rows;
  if (row) ctx.emit({ type: shopEvents.stockAsked, recordType: stockRequest.key, recordId: row.id, data: { product: request.productId } });
}
