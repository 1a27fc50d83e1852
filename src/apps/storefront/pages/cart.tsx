import { word } from '../business/words.ts';
import type { Card, FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Icon } from '../parts/icon.tsx';
import { ProductGrid } from '../parts/product-card.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { formatMoney, formatQuantity, say } from '../words.ts';

export interface CartLine {
  readonly id: string;
  readonly productId: string;
  readonly href: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly picture: string | null;
  readonly quantity: string;
  readonly unitPrice: string | null;
  readonly discount: string;
  readonly total: string | null;
  readonly note: string | null;
  readonly isProblem: boolean;
}

export interface CartProps {
  readonly frame: Frame;
  readonly lines: readonly CartLine[];
  readonly currency: string;
  readonly messages: readonly string[];
  readonly totals: TotalsProps['totals'];
  readonly coupons: readonly string[];
  readonly couponForm: FormState;
  readonly isOrderable: boolean;
  readonly suggestions: readonly Card[];
  /** An order that waits to be paid, and where that is done. */
  readonly unpaid: { readonly number: string; readonly href: string } | null;
  readonly notice: string | null;
}

export function Cart(p: CartProps) {
  const { frame, lines } = p;
  const t = frame.language;
  const at = (path: string): string => `${frame.base}/shop/${path}`;
  return (
    <Layout frame={frame} head={{ title: say(t, 'Your cart'), isPrivate: true }}>
      <h1>{say(t, 'Your cart')}</h1>
      {p.notice && (
        <p className="notice" role="status">
          {p.notice}
        </p>
      )}
      {p.unpaid && (
        <p className="alert">
          {say(t, 'Your order {number} is not paid yet.', { number: p.unpaid.number })} <a href={p.unpaid.href}>{say(t, 'Pay now')}</a>
        </p>
      )}
      {p.messages.length > 0 && (
        <div className="alert" role="alert">
          <ul>
            {p.messages.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {lines.length === 0 ? (
        <div className="empty">
          <Icon name="bag" />
          <p className="lead">{say(t, 'There is nothing in it yet.')}</p>
          <a className="button" href={`${frame.base}/shop`}>
            {say(t, 'See all products')}
          </a>
          {!frame.isSignedIn && (
            <p className="soft">
              {say(t, 'Do you have an account?')}{' '}
              <a href={`${at('account/sign-in')}?next=${encodeURIComponent(at('cart'))}`}>{say(t, 'Sign in to see your cart')}</a>
            </p>
          )}
        </div>
      ) : (
        <div className="two-columns">
          <section aria-labelledby="lines-heading">
            <h2 id="lines-heading" className="hidden">
              {say(t, 'What is in it')}
            </h2>
            <ul className="lines">
              {lines.map((line) => (
                <li key={line.id} className={line.isProblem ? 'line has-problem' : 'line'}>
                  <div className="line-picture">
                    {line.picture ? (
                      <img src={line.picture} alt="" width="96" height="96" loading="lazy" />
                    ) : (
                      <span className="no-picture">{line.name.slice(0, 1)}</span>
                    )}
                  </div>
                  <div className="line-words">
                    <h3>{line.href ? <a href={line.href}>{line.name}</a> : line.name}</h3>
                    {line.sku && <p className="soft">{line.sku}</p>}
                    {line.note && <p className={line.isProblem ? 'problem' : 'soft'}>{line.note}</p>}
                    <form method="post" action={at('cart/lines')} className="line-quantity" data-submit-on-change>
                      <input type="hidden" name="product" value={line.productId} />
                      <input type="hidden" name="mode" value="set" />
                      <label htmlFor={`q-${line.id}`}>
                        <span className="hidden">{line.name}: </span>
                        {say(t, 'Quantity')}
                      </label>
                      <input
                        id={`q-${line.id}`}
                        name="quantity"
                        type="number"
                        min="0"
                        max="9999"
                        step="any"
                        inputMode="decimal"
                        defaultValue={Number(line.quantity)}
                        required
                      />
                      <button type="submit" className="button quiet small">
                        {say(t, 'Change')}
                        <span className="hidden"> {line.name}</span>
                      </button>
                    </form>
                    <form method="post" action={at('cart/lines')}>
                      <input type="hidden" name="product" value={line.productId} />
                      <input type="hidden" name="mode" value="set" />
                      <input type="hidden" name="quantity" value="0" />
                      <button type="submit" className="link">
                        {say(t, 'Remove')}
                        <span className="hidden"> {line.name}</span>
                      </button>
                    </form>
                  </div>
                  <div className="line-price">
                    {line.total !== null && <p className="price">{formatMoney(t, { amount: line.total, currency: p.currency })}</p>}
                    {line.unitPrice !== null && Number(line.quantity) !== 1 && (
                      <p className="soft">
                        {say(t, '{price} each', { price: formatMoney(t, { amount: line.unitPrice, currency: p.currency }) })}
                      </p>
                    )}
                    {Number(line.discount) > 0 && (
                      <p className="saved">
                        {say(t, 'You save {amount}', { amount: formatMoney(t, { amount: line.discount, currency: p.currency }) })}
                      </p>
                    )}
                    <p className="hidden">{formatQuantity(t, line.quantity)}</p>
                  </div>
                </li>
              ))}
            </ul>
            <Coupons {...p} />
          </section>
          <aside className="summary" aria-labelledby="sum-heading">
            <h2 id="sum-heading">{say(t, 'Summary')}</h2>
            <Totals language={t} currency={p.currency} totals={p.totals} />
            {p.isOrderable ? (
              <a className="button wide" href={at('checkout')}>
                {say(t, 'Go to checkout')}
              </a>
            ) : (
              <p className="problem">{say(t, 'Please look at what is marked before you order.')}</p>
            )}
            {p.totals.display === 'net' && (
              <>
                <a href={at('business/request?from=cart')}>{word(t, 'Ask for a quote for this cart')}</a>
                <a href={at('business/lists?from=cart')}>{word(t, 'Keep the cart as a list')}</a>
              </>
            )}
          </aside>
        </div>
      )}
      {p.suggestions.length > 0 && (
        <section className="block" aria-labelledby="with-it">
          <h2 id="with-it">{say(t, 'Often bought with it')}</h2>
          <ProductGrid cards={p.suggestions} language={t} />
        </section>
      )}
    </Layout>
  );
}

function Coupons({ frame, coupons, couponForm }: CartProps) {
  const t = frame.language;
  const action = `${frame.base}/shop/cart/coupon`;
  const problem = couponForm.problems['coupon'];
  return (
    <div className="coupons">
      {coupons.map((code) => (
        <form key={code} method="post" action={action}>
          <input type="hidden" name="remove" value={code} />
          <p>
            {say(t, 'Coupon')} <strong>{code}</strong>{' '}
            <button type="submit" className="link">
              {say(t, 'Remove')}
              <span className="hidden"> {code}</span>
            </button>
          </p>
        </form>
      ))}
      <details open={problem !== undefined}>
        <summary>{say(t, 'Do you have a coupon?')}</summary>
        <form method="post" action={action} className="coupon-form">
          <div className="field">
            <label htmlFor="coupon">{say(t, 'Coupon code')}</label>
            <input
              id="coupon"
              name="coupon"
              maxLength={60}
              required
              autoComplete="off"
              autoCapitalize="characters"
              defaultValue={couponForm.values['coupon']}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? 'coupon-problem' : undefined}
            />
            {problem && (
              <p className="problem" id="coupon-problem" role="alert">
                {problem}
              </p>
            )}
          </div>
          <button type="submit" className="button quiet">
            {say(t, 'Use it')}
          </button>
        </form>
      </details>
    </div>
  );
}
