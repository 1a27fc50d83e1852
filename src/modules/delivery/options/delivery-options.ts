import type { Ctx } from '../../../kernel/context.ts';
import type { PickupLocation } from '../../stock/index.ts';
import type { DeliveryKind } from '../records/choices.ts';

export interface DeliveryQuestion {
  readonly shipTo: { readonly country: string; readonly region?: string | null; readonly postcode?: string | null } | null;
  readonly currency: string;
  /** Kilograms in all, decimal text. */
  readonly weight: string;
  /** Value of the goods as the shopper sees it, after discounts, decimal text. */
  readonly itemsTotal: string;
  /** Kinds of methods to offer; all that fit unless said. Pass `['digital']` when nothing needs to be sent. */
  readonly kinds?: readonly DeliveryKind[];
  readonly language?: string;
  /** What is to be delivered: with it, outlets are named for methods of kind `pickup`; without it such methods have none. */
  readonly lines?: readonly { readonly productId: string; readonly quantity: string | number }[];
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
  /** First and last day it arrives, by the company's working calendar; for collection when the first outlet has it. */
  readonly arrives: { readonly from: string; readonly to: string };
  /** How much more the shopper has to buy for free delivery; null when that is not to be had or reached. */
  readonly freeAfter: string | null;
  /** For collection: where, the soonest first. */
  readonly outlets?: readonly PickupLocation[];
}

/**
 * How an address can be served and what it costs, in the order of the methods. Methods, zones and rates are remembered per process, so it asks
 * the database nothing but, with `lines`, what is at the outlets.
 */
export async function deliveryOptions(_ctx: Ctx, _question: DeliveryQuestion): Promise<readonly DeliveryOption[]> {
  return [];
}
