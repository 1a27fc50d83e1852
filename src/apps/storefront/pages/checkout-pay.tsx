import { word } from '../business/words.ts';
import type { FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { CheckoutSteps } from '../parts/checkout-steps.tsx';
import { Field, Problems } from '../parts/field.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { WaysToPay, type WayToPay } from '../parts/ways-to-pay.tsx';
import { formatMoney, formatQuantity, say } from '../words.ts';
import type { CartLine } from './cart.tsx';

export interface CheckoutPayProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly methods: readonly WayToPay[];
  readonly lines: readonly CartLine[];
  readonly email: string;
  readonly shippingAddress: readonly string[];
  readonly billingAddress: readonly string[] | null;
  readonly delivery: string | null;
  readonly totals: TotalsProps['totals'];
  readonly currency: string;
  /** What is asked for with each order: the key that makes it one, and the total that is agreed to. */
  readonly orderKey: string;
  /** The buyer's company has to say yes first: it is sent there instead of being ordered. */
  readonly needsApproval: boolean;
}

export function CheckoutPay(p: CheckoutPayProps) {
  const { frame, form } = p;
  const t = frame.language;
  return (
    <Layout frame={frame} head={{ title: say(t, 'Checkout: pay and order'), isPrivate: true }} isPlain>
      <CheckoutSteps frame={frame} step={3} />
      <form method="post" action={`${frame.base}/shop/checkout/order`} className="two-columns">
        <section className="form">
          <h1>{say(t, 'Pay and order')}</h1>
          <Problems form={form} language={t} />
          <WaysToPay language={t} ways={p.methods} chosen={form.values['method']} />
          <section className="review" aria-labelledby="review-heading">
            <h2 id="review-heading">{say(t, 'Your order')}</h2>
            <dl className="facts">
              <div>
                <dt>{say(t, 'E-mail')}</dt>
                <dd>
                  {p.email} · <a href={`${frame.base}/shop/checkout`}>{say(t, 'Change')}</a>
                </dd>
              </div>
              <div>
                <dt>{say(t, p.delivery ? 'Delivery address' : 'Billing address')}</dt>
                <dd>{p.shippingAddress.join(', ')}</dd>
              </div>
              {p.billingAddress && (
                <div>
                  <dt>{say(t, 'Billing address')}</dt>
                  <dd>{p.billingAddress.join(', ')}</dd>
                </div>
              )}
              {p.delivery && (
                <div>
                  <dt>{say(t, 'Delivery')}</dt>
                  <dd>
                    {p.delivery} · <a href={`${frame.base}/shop/checkout/delivery`}>{say(t, 'Change')}</a>
                  </dd>
                </div>
              )}
            </dl>
            <ul className="short-lines">
              {p.lines.map((line) => (
                <li key={line.id}>
                  <span>
                    {formatQuantity(t, line.quantity)} × {line.name}
                  </span>
                  <span>{line.total === null ? '' : formatMoney(t, { amount: line.total, currency: p.currency })}</span>
                </li>
              ))}
            </ul>
          </section>
          <Field form={form} language={t} name="note" label={say(t, 'Note for us')} isOptional rows={2} maxLength={500} />
        </section>
        <aside className="summary" aria-label={say(t, 'Total')}>
          <Totals language={t} currency={p.currency} totals={p.totals} />
          <input type="hidden" name="key" value={p.orderKey} />
          <input type="hidden" name="total" value={p.totals.gross} />
          <p className="soft">
            {say(t, 'By ordering you agree to our')} <a href={`${frame.base}/shop/pages/terms`}>{say(t, 'terms')}</a>
          </p>
          {p.needsApproval && (
            <p className="notice">
              {word(t, 'Your company has to approve this order first: send it with the button below. Nothing is reserved until then.')}
            </p>
          )}
          <button type="submit" className="button wide" disabled={p.methods.length === 0}>
            {p.needsApproval ? word(t, 'Send for approval') : say(t, 'Order and pay')}
          </button>
        </aside>
      </form>
    </Layout>
  );
}
