import type { Buyer } from '../../catalog/index.ts';
import { translated } from '../../../fields/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { methodsOf, type PaymentMethod } from '../engine/service.ts';
import { providerNamed } from '../providers/all.ts';
import { inCurrencyOf } from '../rules/credit.ts';
import { isOffered } from '../rules/is-offered.ts';
import { creditStanding, type CreditStanding } from './credit-standing.ts';

export interface PaymentOffer {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly provider: string;
  /** Whether the payer goes to a page of the provider. */
  readonly isOnline: boolean;
  /** How long an order waits for its money before it is cancelled; null when it is promised or paid at once. */
  readonly waitMinutes: number | null;
  /** Why it can't be chosen now, such as a credit limit that is used up; null when it can. */
  readonly refusal: 'credit-limit' | 'credit-blocked' | null;
  /** On account: what may still be bought, and when it has to be paid. */
  readonly credit: { readonly available: Money; readonly termsDays: number } | null;
}

/** The ways to pay that a buyer is offered for an amount, in order. From memory; two statements where something is sold on account. */
export async function paymentMethodsFor(
  ctx: Ctx,
  request: {
    readonly currency: string;
    readonly amount: string;
    readonly buyer: Pick<Buyer, 'organizationId' | 'isBusiness'>;
    readonly channel: string;
    /** Of names and descriptions; the company's own unless said. */
    readonly language?: string | null;
  },
): Promise<readonly PaymentOffer[]> {
  const methods = (await methodsOf(ctx)).filter((method) => {
    const provider = providerNamed(method.provider);
    if (!provider || (provider.atTill === 'only' && request.channel !== 'outlet')) return false;
    return isOffered(method, request, (value, currency) => inCurrencyOf(currency, value, ctx.scope));
  });
  const { organizationId } = request.buyer;
  const credit =
    organizationId !== null && methods.some((each) => each.provider === 'account') ? await creditStanding(ctx, organizationId) : null;
  return methods
    .filter((each) => each.provider !== 'account' || credit !== null)
    .map((each) => ({
      id: each.id,
      name: translated(each, 'name', each.name, request.language),
      description: translated(each, 'description', each.description, request.language),
      provider: each.provider,
      isOnline: providerNamed(each.provider)?.kind === 'online',
      waitMinutes: waitMinutes(each),
      refusal: each.provider === 'account' && credit ? refusalOf(ctx, credit, request) : null,
      credit: each.provider === 'account' && credit ? { available: credit.available, termsDays: credit.termsDays } : null,
    }));
}

/** For who is sent to a provider's page, and for who pays by transfer; in minutes. The method may say otherwise. */
const usualWait = { online: 60, transfer: 14 * 24 * 60 } as const;

function waitMinutes({ provider, waitHours }: PaymentMethod): number | null {
  const usual = providerNamed(provider)?.kind === 'online' ? usualWait.online : provider === 'transfer' ? usualWait.transfer : null;
  return usual === null ? null : waitHours === null ? usual : waitHours * 60;
}

function refusalOf(ctx: Ctx, credit: CreditStanding, { amount, currency }: Money): PaymentOffer['refusal'] {
  if (credit.isBlocked) return 'credit-blocked';
  const asked = inCurrencyOf(credit.limit.currency, { amount, currency }, ctx.scope);
  return asked === null || decimal(asked).gt(decimal(credit.available.amount)) ? 'credit-limit' : null;
}
