import { word } from '../business/words.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { formatDay, formatMoney, formatQuantity, say, type Language } from '../words.ts';

export interface OrderProps {
  readonly frame: Frame;
  /** Just placed, or looked at later in the account. */
  readonly isFresh: boolean;
  readonly number: string;
  readonly placedAt: string;
  readonly email: string | null;
  /** How it stands, in words, each with its kind for the colour. */
  readonly states: readonly { readonly text: string; readonly kind: 'good' | 'waiting' | 'bad' }[];
  /** A payment that is not done yet can be done here. */
  readonly payHref: string | null;
  readonly instructions: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly sku: string | null;
    /** Page and picture of the product, as long as this buyer can buy it. */
    readonly href: string | null;
    readonly picture: string | null;
    readonly quantity: number;
    readonly cancelled: number;
    readonly returned: number;
    readonly total: string;
  }[];
  readonly totals: TotalsProps['totals'];
  /** What became of the money since, and what is still open. */
  readonly settled: readonly { readonly label: string; readonly amount: string }[];
  readonly currency: string;
  readonly shippingAddress: readonly string[];
  readonly billingAddress: readonly string[];
  readonly outlet: { readonly name: string; readonly address: readonly string[]; readonly openingHours: string | null } | null;
  readonly shipments: readonly {
    readonly id: string;
    readonly text: string;
    readonly carrier: string | null;
    readonly trackingNumber: string | null;
    readonly trackingUrl: string | null;
    readonly lines: readonly string[];
  }[];
  readonly returns: readonly {
    readonly id: string;
    readonly text: string;
    readonly answer: string | null;
    readonly lines: readonly string[];
  }[];
  /** Invoices and credit notes. */
  readonly papers: readonly { readonly id: string; readonly name: string; readonly issuedOn: string; readonly href: string | null }[];
  readonly cancelHref: string | null;
  /** For business buyers: what of it can be bought once more. */
  readonly againHref: string | null;
  readonly returnHref: string | null;
  readonly purchaseOrderNumber: string | null;
  /** Why it is not paid, while it can be paid anew. */
  readonly problem: string | null;
  readonly notice: string | null;
}

export function Order(p: OrderProps) {
  const { frame } = p;
  const t = frame.language;
  const title = p.isFresh ? say(t, 'Thank you for your order') : say(t, 'Order {number}', { number: p.number });
  return (
    <Layout frame={frame} head={{ title, isPrivate: true }}>
      {p.notice && (
        <p className="notice" role="status">
          {p.notice}
        </p>
      )}
      <div className="list-head">
        <h1>{title}</h1>
        {p.isFresh ? (
          <p className="lead">
            {say(t, 'Your order number is {number}.', { number: p.number })}{' '}
            {p.email && say(t, 'We send a confirmation to {email}.', { email: p.email })}
          </p>
        ) : (
          <p className="soft">{say(t, 'of {day}', { day: formatDay(t, p.placedAt) })}</p>
        )}
        <ul className="states">
          {p.states.map((each) => (
            <li key={each.text} className={`is-${each.kind}`}>
              {each.text}
            </li>
          ))}
        </ul>
        {p.problem && <p className="alert">{p.problem}</p>}
        {p.payHref && (
          <a className="button" href={p.payHref}>
            {say(t, 'Pay now')}
          </a>
        )}
      </div>
      {p.instructions.length > 0 && (
        <section className="panel" aria-labelledby="how-to-pay">
          <h2 id="how-to-pay">{say(t, 'How to pay')}</h2>
          <dl className="facts">
            {p.instructions.map((each) => (
              <div key={each.label}>
                <dt>{each.label}</dt>
                <dd>{each.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <div className="two-columns">
        <section aria-labelledby="order-lines">
          <h2 id="order-lines">{say(t, 'What you ordered')}</h2>
          <ul className="short-lines with-pictures">
            {p.lines.map((line) => (
              <li key={line.id}>
                <span className="line-picture">
                  {line.picture ? (
                    <img src={line.picture} alt="" width="64" height="64" loading="lazy" />
                  ) : (
                    <span className="no-picture">{line.name.slice(0, 1)}</span>
                  )}
                </span>
                <span>
                  {line.href ? <a href={line.href}>{counted(t, line)}</a> : counted(t, line)}
                  {line.sku && <span className="soft"> {line.sku}</span>}
                  {line.cancelled > 0 && (
                    <span className="soft"> · {say(t, '{n} cancelled', { n: formatQuantity(t, line.cancelled) })}</span>
                  )}
                  {line.returned > 0 && <span className="soft"> · {say(t, '{n} returned', { n: formatQuantity(t, line.returned) })}</span>}
                </span>
                <span>{formatMoney(t, { amount: line.total, currency: p.currency })}</span>
              </li>
            ))}
          </ul>
          {(p.againHref || p.returnHref || p.cancelHref) && (
            <p className="actions">
              {p.againHref && (
                <a className="button quiet" href={p.againHref}>
                  {word(t, 'Order this again')}
                </a>
              )}
              {p.returnHref && (
                <a className="button quiet" href={p.returnHref}>
                  {say(t, 'Send something back')}
                </a>
              )}
              {p.cancelHref && (
                <a className="button quiet" href={p.cancelHref}>
                  {say(t, 'Cancel the order')}
                </a>
              )}
            </p>
          )}
          {p.shipments.length > 0 && (
            <>
              <h2>{say(t, 'Deliveries')}</h2>
              <ul className="parcels">
                {p.shipments.map((each) => (
                  <li key={each.id}>
                    <strong>{each.text}</strong>
                    <span className="soft">{each.lines.join(', ')}</span>
                    {each.trackingNumber && (
                      <span>
                        {each.carrier} {each.trackingUrl ? <a href={each.trackingUrl}>{each.trackingNumber}</a> : each.trackingNumber}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {p.returns.length > 0 && (
            <>
              <h2>{say(t, 'Returns')}</h2>
              <ul className="parcels">
                {p.returns.map((each) => (
                  <li key={each.id}>
                    <strong>{each.text}</strong>
                    <span className="soft">{each.lines.join(', ')}</span>
                    {each.answer && <span>{each.answer}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {p.papers.length > 0 && (
            <>
              <h2>{say(t, 'Invoices')}</h2>
              <ul className="parcels">
                {p.papers.map((each) => (
                  <li key={each.id}>
                    {each.href ? (
                      <a href={each.href}>
                        {each.name} <span className="soft">(PDF)</span>
                      </a>
                    ) : (
                      <strong>{each.name}</strong>
                    )}
                    <span className="soft">{say(t, 'of {day}', { day: formatDay(t, each.issuedOn) })}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <aside className="summary" aria-labelledby="order-total">
          <h2 id="order-total">{say(t, 'Summary')}</h2>
          <Totals language={t} currency={p.currency} totals={p.totals} />
          {p.settled.length > 0 && (
            <dl className="totals settled">
              {p.settled.map(({ label, amount }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{formatMoney(t, { amount, currency: p.currency })}</dd>
                </div>
              ))}
            </dl>
          )}
          {p.outlet ? (
            <Lines
              title={say(t, 'Collect it here')}
              lines={[p.outlet.name, ...p.outlet.address, ...(p.outlet.openingHours ? [p.outlet.openingHours] : [])]}
            />
          ) : (
            p.shippingAddress.length > 0 && <Lines title={say(t, 'Delivery address')} lines={p.shippingAddress} />
          )}
          {p.billingAddress.length > 0 && (
            <Lines
              title={say(t, 'Billing address')}
              lines={isSame(p.billingAddress, p.shippingAddress) ? [say(t, 'Same as the delivery address')] : p.billingAddress}
            />
          )}
          {p.purchaseOrderNumber && <Lines title={say(t, 'Your order number')} lines={[p.purchaseOrderNumber]} />}
        </aside>
      </div>
    </Layout>
  );
}

const counted = (t: Language, { quantity, name }: { readonly quantity: number; readonly name: string }): string =>
  `${formatQuantity(t, quantity)} × ${name}`;

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="address-lines">
      <h3>{title}</h3>
      <address>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </div>
  );
}
