import { Temporal } from 'temporal-polyfill';
import { translated } from '../../../fields/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { settingsOf } from '../../../platform/settings/index.ts';
import { locationIn, pickupLocations, type PickupLocation, type StockLine } from '../../stock/index.ts';
import type { DeliveryKind } from '../records/choices.ts';
import { arrival } from '../rules/arrival.ts';
import type { PlannedMethod } from '../rules/delivery-plan.ts';
import { priceDelivery, type PricedMethod, type Refusal } from '../rules/price-delivery.ts';
import '../service.ts';
import { loadPlan } from './load-plan.ts';

export interface DeliveryQuestion {
  readonly shipTo: { readonly country: string; readonly region?: string | null; readonly postcode?: string | null } | null;
  readonly currency: string;
  /** Kilograms in all, decimal text. */
  readonly weight: string;
  /** Value of the goods as the shopper sees it, after discounts, decimal text. */
  readonly itemsTotal: string;
  /** Kinds of methods to offer; all but `digital` unless said. Pass `['digital']` when nothing needs to be sent. */
  readonly kinds?: readonly DeliveryKind[];
  /** Of names and descriptions; the company's own where a method is not translated. */
  readonly language?: string | null;
  /** What is to be delivered: with it, outlets are named for methods of kind `pickup`, and such methods are left out when there is none. */
  readonly lines?: readonly StockLine[];
}

/** First and last day something arrives, by the company's working calendar. */
export interface Arrival {
  readonly from: string;
  readonly to: string;
}

export interface DeliveryOption {
  readonly methodId: string;
  readonly kind: DeliveryKind;
  readonly label: string;
  readonly description: string | null;
  readonly carrier: string | null;
  /** Decimal text in `currency`, as displayed (gross or net as the itemsTotal is). */
  readonly amount: string;
  readonly currency: string;
  readonly taxClassId: string | null;
  readonly days: { readonly min: number; readonly max: number };
  /** Counted when it is asked for, as each is a walk through the calendar; for collection when the first outlet has it. */
  readonly arrives: () => Arrival;
  /** How much more the shopper has to buy for free delivery; null when that is not to be had or reached. */
  readonly freeAfter: string | null;
  /** For collection: where, the soonest first. */
  readonly outlets?: readonly Omit<PickupLocation, 'translations'>[];
}

/** An option as it is told over HTTP. */
export type ToldOption = Omit<DeliveryOption, 'arrives'> & { readonly arrives: Arrival };

/** An option, or why there is none; for staff who try their rates. */
export type ExplainedMethod<Option = DeliveryOption> =
  | {
      readonly isOffered: true;
      readonly option: Option;
      readonly zoneName: string | null;
      readonly rateId: string | null;
      readonly isFree: boolean;
    }
  | { readonly isOffered: false; readonly methodId: string; readonly kind: DeliveryKind; readonly label: string; readonly why: Refusal };

/**
 * How an address can be served and what it costs, in the order of the methods. Methods, zones and rates are remembered per process, so it asks
 * the database nothing but, with `lines`, what is at the outlets.
 */
export async function deliveryOptions(ctx: Ctx, question: DeliveryQuestion): Promise<readonly DeliveryOption[]> {
  return (await explainDelivery(ctx, question)).flatMap((each) => (each.isOffered ? [each.option] : []));
}

/** The same with the methods that are not offered, and why. */
export async function explainDelivery(ctx: Ctx, question: DeliveryQuestion): Promise<readonly ExplainedMethod[]> {
  const { shipTo, currency, weight, itemsTotal, kinds = ['ship', 'pickup'], lines } = question;
  const plan = await (ctx.services.delivery?.plan() ?? loadPlan(ctx.db));
  const methods = plan.methods.filter((method) => kinds.includes(method.kind) && (shipTo !== null || method.kind !== 'ship'));
  const priced = priceDelivery(
    { ...plan, methods },
    { country: shipTo?.country ?? null, postcode: shipTo?.postcode ?? null, currency, weight, itemsTotal },
  );
  const isCollected = lines !== undefined && priced.some(({ method, isOffered }) => isOffered && method.kind === 'pickup');
  const outlets = isCollected ? await pickupLocations(ctx, lines) : null;
  return priced.map((each) => explained(ctx, each, question, outlets));
}

function explained(
  ctx: Ctx,
  priced: PricedMethod,
  { currency, language }: DeliveryQuestion,
  outlets: readonly PickupLocation[] | null,
): ExplainedMethod {
  const { method } = priced;
  const label = translated(method, 'name', method.name, language);
  const refused = (why: Refusal): ExplainedMethod => ({
    isOffered: false,
    methodId: method.id,
    kind: method.kind,
    label,
    why,
  });
  if (!priced.isOffered) return refused(priced.why);
  const places = method.kind === 'pickup' ? outlets : null;
  if (places?.length === 0) return refused('noOutlet');
  const [soonest] = places ?? [];
  return {
    isOffered: true,
    zoneName: priced.zoneName,
    rateId: priced.rateId,
    isFree: priced.isFree,
    option: {
      methodId: method.id,
      kind: method.kind,
      label,
      description: translated(method, 'description', method.description, language),
      carrier: method.carrier,
      amount: priced.amount,
      currency,
      taxClassId: method.taxClassId,
      days: { min: method.daysMin, max: Math.max(method.daysMin, method.daysMax) },
      arrives: () => (soonest ? { from: soonest.readyOn, to: soonest.readyOn } : arrives(ctx, method)),
      freeAfter: priced.freeAfter,
      ...(places ? { outlets: places.map((place) => locationIn(place, language)) } : {}),
    },
  };
}

/** With the days it arrives. */
export function told(option: DeliveryOption): ToldOption {
  return { ...option, arrives: option.arrives() };
}

function arrives(ctx: Ctx, method: PlannedMethod): Arrival {
  // What is downloaded is there at once.
  if (method.kind === 'digital') return { from: ctx.scope.today, to: ctx.scope.today };
  const settings = settingsOf(ctx);
  const at = Temporal.Instant.from(ctx.now).toZonedDateTimeISO(settings.calendar().timeZone);
  return arrival(settings.calendar(), at, method);
}
