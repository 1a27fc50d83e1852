import type { PaymentOffer } from '../../../modules/payments/index.ts';
import type { WayToPay } from '../parts/ways-to-pay.tsx';
import { formatMoney, say, sayCount, type Language, type Phrase } from '../words.ts';

const refusals: Readonly<Record<NonNullable<PaymentOffer['refusal']>, Phrase>> = {
  'credit-limit': 'This is more than your credit limit. Please choose another way to pay.',
  'credit-blocked': 'Buying on account is not open to you at the moment. Please choose another way to pay.',
};

/** Why a way to pay is refused, in the visitor's words. */
export const refusalOf = (t: Language, refusal: string): string =>
  say(t, Object.hasOwn(refusals, refusal) ? refusals[refusal as keyof typeof refusals] : 'Please choose another way to pay.');

/** The ways to pay as pages show them. */
export const waysOf = (t: Language, offers: readonly PaymentOffer[]): readonly WayToPay[] =>
  offers.map(({ id, name, description, refusal, credit }) => ({
    id,
    name,
    description,
    refusal: refusal && refusalOf(t, refusal),
    credit:
      credit &&
      sayCount(t, credit.termsDays, '{amount} available, payable within {n} day', '{amount} available, payable within {n} days', {
        amount: formatMoney(t, credit.available),
      }),
  }));
