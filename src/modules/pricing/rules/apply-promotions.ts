import { translated } from '../../../fields/index.ts';
import { isForParty, isInPeriod } from './in-force.ts';
import { isHeldOut } from './hold-out.ts';
import type { CouponRefusal, RefusedCoupon } from './priced-cart.ts';
import type { CouponFacts, PricingFacts, PromotionFacts } from './pricing-facts.ts';
import type { PricingRequest } from './pricing-request.ts';
import { whyNot, type CartState } from './promotion-conditions.ts';
import { effectOf, type Effect } from './promotion-effect.ts';
import { step } from './step.ts';
import { sum, textOf, type WorkLine, zero } from './work-line.ts';
import type { Decimal } from '../../../kernel/money/decimal.ts';

export interface Applied {
  readonly promotion: PromotionFacts;
  readonly coupon: CouponFacts | null;
  readonly off: Decimal;
  readonly withheld: Decimal;
  readonly heldOut: boolean;
  readonly lines: readonly WorkLine[];
}

interface Candidate {
  readonly promotion: PromotionFacts;
  readonly coupon: CouponFacts | null;
}

/** How many codes one cart takes. */
export const mostCoupons = 5;

/**
 * Takes promotions off the lines, one after the other, each on what the one before left: by priority, then those that go alone, then off
 * products before off the order before delivery, then what a code asks for. One that goes alone does so only when nothing came before it, and
 * nothing comes after it. A held-out buyer gets nothing of a promotion, and it counts as if it were not there.
 */
export function applyPromotions(known: PricingFacts, cart: CartState): { applied: Applied[]; refused: RefusedCoupon[] } {
  const { language } = cart.request;
  const facts = language ? { ...known, promotions: known.promotions.map((each) => inLanguage(each, language)) } : known;
  const refused: RefusedCoupon[] = [];
  const coupons = readCoupons(facts, cart.request, refused);
  const automatic = facts.promotions.filter((each) => !each.needsCoupon).map((promotion): Candidate => ({ promotion, coupon: null }));
  const applied: Applied[] = [];
  let isClosed = false;
  for (const { promotion, coupon } of [...automatic, ...coupons].toSorted(byTurn)) {
    const refuse = (reason: CouponRefusal, message: string): void => {
      if (coupon) refused.push({ code: coupon.code, reason, message });
    };
    const reason = whyNot(promotion, cart);
    if (reason !== null) {
      refuse('conditions', reason);
      continue;
    }
    const effect = effectOf(promotion, cart);
    if (effect.length === 0) {
      refuse('no-effect', 'It makes nothing cheaper.');
      continue;
    }
    const heldOut = coupon === null && isHeldOut(promotion.id, cart.request.holdOutKey, promotion.holdOutPercent);
    const isBlocked = isClosed || (promotion.isExclusive && applied.some((each) => !each.heldOut));
    if (isBlocked) {
      refuse('not-combinable', 'It cannot be used together with another promotion.');
      continue;
    }
    applied.push(take(cart.request.currency, { promotion, coupon }, effect, heldOut));
    if (promotion.isExclusive && !heldOut) isClosed = true;
  }
  return { applied, refused };
}

/** As the buyer reads it. */
function inLanguage(promotion: PromotionFacts, language: string): PromotionFacts {
  const { translations = null, label } = promotion;
  return translations ? { ...promotion, label: translated({ translations }, 'label', label, language) } : promotion;
}

const turnOfScope = ({ kind, scope }: PromotionFacts): number => (kind === 'freeDelivery' ? 2 : scope === 'order' ? 1 : 0);

const byTurn = (a: Candidate, b: Candidate): number =>
  b.promotion.priority - a.promotion.priority ||
  Number(b.promotion.isExclusive) - Number(a.promotion.isExclusive) ||
  turnOfScope(a.promotion) - turnOfScope(b.promotion) ||
  Number(b.coupon !== null) - Number(a.coupon !== null) ||
  (a.promotion.id < b.promotion.id ? -1 : 1);

function take(currency: string, { promotion, coupon }: Candidate, effect: Effect, heldOut: boolean): Applied {
  const total = sum(effect.map(({ off }) => off));
  const lines = effect.map(({ line }) => line);
  if (heldOut) return { promotion, coupon, off: zero, withheld: total, heldOut, lines };
  for (const { line, off } of effect) {
    line.left = line.left.minus(off);
    const amount = textOf(currency, off.negated());
    line.steps.push(
      coupon
        ? step('coupon', 'Coupon {code}: {name}', { code: coupon.code, name: promotion.label }, { id: coupon.id, amount })
        : step('promotion', '{name}', { name: promotion.label }, { id: promotion.id, amount }),
    );
  }
  return { promotion, coupon, off: total, withheld: zero, heldOut, lines };
}

/** The codes that may be used by this buyer now, each promotion once; the others are refused with a reason. */
function readCoupons(facts: PricingFacts, { couponCodes, at, buyer }: PricingRequest, refused: RefusedCoupon[]): Candidate[] {
  const codes = [...new Set(couponCodes.map(normalCode))].filter((code) => code !== '').toSorted();
  const found: Candidate[] = [];
  for (const [index, code] of codes.entries()) {
    const refuse = (reason: CouponRefusal, message: string): void => void refused.push({ code, reason, message });
    const coupon = facts.coupons.find((each) => each.code === code);
    const promotion = coupon && facts.promotions.find((each) => each.id === coupon.promotionId);
    if (index >= mostCoupons) refuse('too-many', `At most ${mostCoupons} codes fit in one cart.`);
    else if (!coupon || !promotion || !coupon.isActive) refuse('unknown', 'There is no such code.');
    else if (!isForParty(coupon, buyer)) refuse('not-yours', 'This code is for somebody else. Sign in if it is yours.');
    else if (coupon.startsAt !== null && at < coupon.startsAt) refuse('not-yet', 'This code does not hold yet.');
    else if (!isInPeriod(at, coupon) || !isInPeriod(at, promotion)) refuse('expired', 'This code has expired.');
    else if (coupon.usageLimit !== null && coupon.uses >= coupon.usageLimit) refuse('used-up', 'This code is used up.');
    else if (coupon.perCustomerLimit !== null && coupon.usesByBuyer >= coupon.perCustomerLimit)
      refuse('used-up', 'You have used this code already.');
    else if (found.some((each) => each.promotion.id === promotion.id)) refuse('not-combinable', 'Another code gives the same already.');
    else found.push({ promotion, coupon });
  }
  return found;
}

/** Codes are kept in capitals, and people type spaces around them. */
export const normalCode = (code: string): string => code.trim().toUpperCase();
