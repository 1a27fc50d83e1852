import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { quoteEvents } from '../events.ts';
import { quote } from '../records/quote.ts';
import { copyLines } from './copy-lines.ts';
import { readOffer } from './read-offer.ts';
import { reprice } from './reprice.ts';

/**
 * Makes the next version of a quote as a draft at today's prices. The one before is over in the same transaction, so that of a chain of
 * versions one at most can be accepted. @returns id of the new version
 */
export async function revise(ctx: Ctx, quoteId: string): Promise<string> {
  const offer = await readOffer(ctx, quoteId);
  const before = offer.quote;
  const revision = before.revision + 1;
  await updateRecord(ctx, quote, quoteId, { state: 'replaced' });
  const isOver = before.validUntil !== null && before.validUntil < ctx.scope.today;
  const { id } = await createRecord(ctx, quote, {
    number: `${baseNumber(before.number ?? '', before.revision)}-${revision}`,
    revision,
    family: before.family,
    replaces: quoteId,
    subject: before.subject,
    opportunity: before.opportunity?.id ?? null,
    organization: before.organization?.id ?? null,
    person: before.person?.id ?? null,
    request: before.request?.id ?? null,
    email: before.email,
    owner: before.owner?.id ?? ctx.actor.userId,
    currency: before.currency,
    language: before.language,
    validUntil: isOver ? null : before.validUntil,
    remindDays: before.remindDays,
    shipTo: before.shipTo,
    billTo: before.billTo,
    deliveryLabel: before.deliveryLabel,
    deliveryAmount: before.deliveryAmount && { amount: before.deliveryAmount.amount, currency: before.currency },
    payment: before.payment,
    introduction: before.introduction,
    terms: before.terms,
    internalNote: before.internalNote,
  });
  await copyLines(ctx, offer, id);
  await updateRecord(ctx, quote, quoteId, { replacedBy: id });
  await reprice(ctx, id);
  ctx.emit({ type: quoteEvents.replaced, recordType: quote.key, recordId: quoteId, data: { by: id, revision } });
  return id;
}

/** `Q-1042-2` -> `Q-1042`: all versions share a number. */
const baseNumber = (number: string, revision: number): string =>
  revision > 1 && number.endsWith(`-${revision}`) ? number.slice(0, -`-${revision}`.length) : number;
