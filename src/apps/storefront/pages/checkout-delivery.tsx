import type { FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { CheckoutSteps } from '../parts/checkout-steps.tsx';
import { Problems } from '../parts/field.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { formatDay, formatDays, formatMoney, say } from '../words.ts';

export interface DeliveryChoice {
  /** The method, and for collection the outlet: `method` or `method/outlet`. */
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly isPickup: boolean;
  readonly outlet: {
    readonly name: string;
    readonly address: readonly string[];
    readonly phone: string | null;
    readonly openingHours: string | null;
    readonly isHere: boolean;
  } | null;
}

export interface CheckoutDeliveryProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly address: readonly string[];
  readonly choices: readonly DeliveryChoice[];
  readonly totals: TotalsProps['totals'];
  readonly currency: string;
}

export function CheckoutDelivery({ frame, form, address, choices, totals, currency }: CheckoutDeliveryProps) {
  const t = frame.language;
  return (
    <Layout frame={frame} head={{ title: say(t, 'Checkout: delivery'), isPrivate: true }} isPlain>
      <CheckoutSteps frame={frame} step={2} />
      <div className="two-columns">
        <section>
          <h1>{say(t, 'How shall it get to you?')}</h1>
          <p className="soft">
            {address.join(', ')} · <a href={`${frame.base}/shop/checkout`}>{say(t, 'Change')}</a>
          </p>
          <Problems form={form} language={t} />
          {choices.length === 0 ? (
            <div className="alert" role="alert">
              <p>{say(t, 'We cannot deliver to this address. Please choose another one or write to us.')}</p>
            </div>
          ) : (
            <form method="post" action={`${frame.base}/shop/checkout/delivery`} className="form">
              <fieldset className="choose">
                <legend className="hidden">{say(t, 'Delivery')}</legend>
                {choices.map((each, index) => (
                  <label key={each.value} className="choice">
                    <input
                      type="radio"
                      name="delivery"
                      id={index === 0 ? 'delivery' : undefined}
                      value={each.value}
                      required
                      defaultChecked={form.values['delivery'] ? form.values['delivery'] === each.value : index === 0}
                    />
                    <span className="choice-words">
                      <span className="choice-head">
                        <strong>{each.outlet ? `${each.label}: ${each.outlet.name}` : each.label}</strong>
                        <span>{Number(each.amount) === 0 ? say(t, 'free') : formatMoney(t, { amount: each.amount, currency })}</span>
                      </span>
                      <span className="soft">
                        {each.isPickup
                          ? say(t, 'Ready on {day}', { day: formatDay(t, each.from) })
                          : each.from === each.to
                            ? say(t, 'Arrives {day}', { day: formatDay(t, each.from) })
                            : say(t, 'Arrives {days}', { days: formatDays(t, each.from, each.to) })}
                      </span>
                      {each.description && <span className="soft">{each.description}</span>}
                      {each.outlet && <span className="soft">{each.outlet.address.join(', ')}</span>}
                      {each.outlet?.openingHours && <span className="soft hours">{each.outlet.openingHours}</span>}
                    </span>
                  </label>
                ))}
              </fieldset>
              <button type="submit" className="button">
                {say(t, 'Continue')}
              </button>
            </form>
          )}
        </section>
        <aside className="summary" aria-label={say(t, 'Total')}>
          <Totals language={t} currency={currency} totals={totals} />
          <a href={`${frame.base}/shop/cart`}>{say(t, 'Back to the cart')}</a>
        </aside>
      </div>
    </Layout>
  );
}
