import { createHash, createHmac } from 'node:crypto';
import type { Ctx } from '../../../kernel/context.ts';
import { quotesOf } from '../service.ts';

/**
 * The secret of a quote's link: 256 bits that only this system can make, from its own key. The database has its hash alone, so that a copy
 * of it opens nothing, and reminders can still carry the link. A higher number makes another link and ends the one before.
 */
export function tokenOf(ctx: Pick<Ctx, 'services'>, quote: { readonly id: string; readonly linkNumber: number | null }): string {
  return createHmac('sha256', quotesOf(ctx).secret)
    .update(`quotes.link ${quote.id} ${quote.linkNumber ?? 1}`)
    .digest('base64url');
}

/** SHA-256 in hex: enough for a secret of 256 random bits. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Address under which the buyer reads and answers the quote. */
export function linkOf(ctx: Pick<Ctx, 'services'>, quote: { readonly id: string; readonly linkNumber: number | null }): string {
  return `${quotesOf(ctx).publicUrl}/quote/${tokenOf(ctx, quote)}`;
}
