import type { FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { AddressFields, addressLabels } from '../parts/address-fields.tsx';
import { CheckoutSteps } from '../parts/checkout-steps.tsx';
import { Field, Problems } from '../parts/field.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { say } from '../words.ts';

export interface CheckoutAddressProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  readonly isBusiness: boolean;
  readonly needsDelivery: boolean;
  readonly totals: TotalsProps['totals'];
  readonly currency: string;
}

export function CheckoutAddress({ frame, form, countries, isBusiness, needsDelivery, totals, currency }: CheckoutAddressProps) {
  const t = frame.language;
  const hasOther = form.values['billing'] === 'other';
  return (
    <Layout frame={frame} head={{ title: say(t, 'Checkout: your address'), isPrivate: true }} isPlain>
      <CheckoutSteps frame={frame} step={1} />
      <div className="two-columns">
        <section>
          <h1>{say(t, 'Where shall it go?')}</h1>
          {!frame.isSignedIn && (
            <p>
              {say(t, 'You can order without an account.')}{' '}
              <a href={`${frame.base}/shop/account/sign-in?next=${encodeURIComponent(`${frame.base}/shop/checkout`)}`}>
                {say(t, 'Sign in if you have one')}
              </a>
            </p>
          )}
          <Problems
            form={form}
            language={t}
            labels={{ email: say(t, 'E-mail'), phone: say(t, 'Phone'), ...addressLabels(t), ...addressLabels(t, 'b.') }}
          />
          <form method="post" action={`${frame.base}/shop/checkout/address`} className="form" noValidate>
            <Field
              form={form}
              language={t}
              name="email"
              label={say(t, 'E-mail')}
              type="email"
              autoComplete="email"
              help={say(t, 'For the confirmation of your order.')}
            />
            <Field
              form={form}
              language={t}
              name="phone"
              label={say(t, 'Phone')}
              type="tel"
              autoComplete="tel"
              isOptional
              help={say(t, 'For questions about the delivery.')}
            />
            <fieldset>
              <legend>{say(t, needsDelivery ? 'Delivery address' : 'Billing address')}</legend>
              <AddressFields form={form} language={t} prefix="" countries={countries} section="shipping" />
            </fieldset>
            {needsDelivery && (
              <details className="other-address" open={hasOther}>
                <summary>{say(t, 'The bill goes to another address')}</summary>
                <label className="tick">
                  <input type="checkbox" name="billing" value="other" defaultChecked={hasOther} />
                  <span>{say(t, 'Use this address for the bill')}</span>
                </label>
                <AddressFields form={form} language={t} prefix="b." countries={countries} section="billing" isOptional />
              </details>
            )}
            {isBusiness && <Field form={form} language={t} name="poNumber" label={say(t, 'Your order number')} isOptional maxLength={60} />}
            <button type="submit" className="button">
              {say(t, 'Continue')}
            </button>
          </form>
        </section>
        <aside className="summary" aria-label={say(t, 'Total')}>
          <Totals language={t} currency={currency} totals={totals} />
          <a href={`${frame.base}/shop/cart`}>{say(t, 'Back to the cart')}</a>
        </aside>
      </div>
    </Layout>
  );
}
