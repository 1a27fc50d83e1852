import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { may } from '../../../ui/api/session.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, UnstyledButton } from '../../../ui/kit/kit.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { session as signedIn } from '../../../ui/api/session.ts';
import { CouponDialog } from './coupon-dialog.tsx';
import { CustomerDialog } from './customer-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { PayDialog } from './pay-dialog.tsx';
import { SoldDialog } from './sold-dialog.tsx';
import type { EntryPreviewLine, SaleLine, SessionRow, TillOffer, TillSold } from './till-types.ts';
import type { SaleState } from './use-sale.ts';

interface SalePanelProps {
  readonly session: SessionRow;
  readonly state: SaleState;
  readonly offer: UseQueryResult<TillOffer>;
  /** It is sold, and the next customer comes. */
  readonly onNext: () => void;
}

/** The sale: lines, customer, coupon, what it comes to, and paying. */
export function SalePanel({ session, state, offer, onNext }: SalePanelProps) {
  const { sale } = state;
  const [asking, setAsking] = useState<'customer' | 'coupon' | 'pay' | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [sold, setSold] = useState<TillSold | null>(null);
  const { data, error, isPlaceholderData, isFetching } = offer;
  const isEmpty = sale.lines.length === 0;
  const isFresh = data !== undefined && !isPlaceholderData && !isFetching && !error;
  const isSellable =
    isFresh && data.lines.every((line) => line.state === 'available' || line.state === 'backorder') && data.approvalReasons.length === 0;
  const money = (amount: string): string => formatMoney(amount, session.float.currency);
  const line = sale.lines.find((each) => each.key === edited);
  const who = sale.person ?? sale.organization;
  return (
    <section className="till-sale" aria-label={t('Current sale')}>
      <div className="till-who">
        <UnstyledButton className="till-customer" onClick={() => setAsking('customer')}>
          <Icon name={sale.organization ? 'building' : 'user'} size={18} />
          <span className="grow truncate">
            {who ? who.title : t('Customer (optional)')}
            {who && data && !isEmpty && (
              <span className="dim till-history">
                {data.customer.orders === 0
                  ? t('First purchase')
                  : `${tn(data.customer.orders, '{count} order', '{count} orders')} · ${formatMoney(data.customer.revenue, signedIn().company.baseCurrency)}${data.customer.lastOrderAt ? ` · ${t('last on {day}', { day: formatDate(data.customer.lastOrderAt.slice(0, 10)) })}` : ''}`}
              </span>
            )}
          </span>
          <Icon name="chevron-right" />
        </UnstyledButton>
        <Button size="md" variant="default" leftSection={<Icon name="ticket" />} onClick={() => setAsking('coupon')}>
          {sale.coupons.length > 0 ? tn(sale.coupons.length, '{count} coupon', '{count} coupons') : t('Coupon')}
        </Button>
      </div>
      {isEmpty ? (
        <div className="till-nothing">
          <Empty icon="barcode" title={t('Nothing in this sale yet')}>
            {t('Scan a product, search for it, or touch its picture.')}
          </Empty>
        </div>
      ) : (
        <ul className="till-lines" aria-label={t('Lines of the sale')}>
          {sale.lines.map((each) => (
            <Line
              key={each.key}
              line={each}
              priced={data?.lines.find((priced) => priced.key === each.key)}
              money={money}
              onOpen={() => setEdited(each.key)}
              onQuantity={(quantity) => (quantity > 0 ? state.change(each.key, { quantity: String(quantity) }) : state.remove(each.key))}
            />
          ))}
        </ul>
      )}
      <div className="till-foot">
        {error && !isEmpty && (
          <Alert color="red" variant="light" icon={<Icon name="alert-triangle" />}>
            {label(messageOf(error))}
          </Alert>
        )}
        {data?.approvalReasons.map((reason) => (
          <Alert key={reason} color="yellow" variant="light" icon={<Icon name="rubber-stamp" />}>
            {label(reason)}
          </Alert>
        ))}
        {data?.refusedCoupons.map(({ code, message }) => (
          <Alert key={code} color="yellow" variant="light" icon={<Icon name="ticket" />}>
            {code}: {label(message)}
          </Alert>
        ))}
        {!isEmpty && data && (
          <dl className="till-totals" aria-live="polite" data-old={isPlaceholderData || undefined}>
            {data.discounts.map((each) => (
              <div key={`${each.label} ${each.couponCode ?? ''}`}>
                <dt className="truncate">{label(each.label)}</dt>
                <dd>−{money(each.amount.replace('-', ''))}</dd>
              </div>
            ))}
            {data.taxes.map((tax) => (
              <div key={`${tax.code} ${tax.rate}`} className="dim">
                <dt>{t('Includes {rate} % tax', { rate: formatNumber(tax.rate) })}</dt>
                <dd>{money(tax.tax)}</dd>
              </div>
            ))}
            <div className="till-total">
              <dt>{t('Total')}</dt>
              <dd>{money(data.gross)}</dd>
            </div>
          </dl>
        )}
        <Button className="till-pay" size="xl" fullWidth disabled={isEmpty || !isSellable} onClick={() => setAsking('pay')}>
          {isEmpty || !data ? t('Pay') : t('Pay {amount}', { amount: money(data.gross) })}
        </Button>
      </div>
      {asking === 'customer' && <CustomerDialog state={state} onClose={() => setAsking(null)} />}
      {asking === 'coupon' && <CouponDialog state={state} onClose={() => setAsking(null)} />}
      {asking === 'pay' && data && (
        <PayDialog
          session={session}
          sale={sale}
          offer={data}
          onClose={() => setAsking(null)}
          onSold={(done) => {
            setAsking(null);
            setSold(done);
            state.clear();
          }}
        />
      )}
      {line && (
        <LineDialog
          line={line}
          priced={data?.lines.find((each) => each.key === line.key)}
          currency={session.float.currency}
          mayDiscount={may('orders.giveDiscounts')}
          onSave={(part) => {
            state.change(line.key, part);
            setEdited(null);
          }}
          onRemove={() => {
            state.remove(line.key);
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {sold && (
        <SoldDialog
          sold={sold}
          onClose={() => {
            setSold(null);
            onNext();
          }}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly line: SaleLine;
  readonly priced: EntryPreviewLine | undefined;
  readonly money: (amount: string) => string;
  readonly onOpen: () => void;
  readonly onQuantity: (quantity: number) => void;
}

function Line({ line, priced, money, onOpen, onQuantity }: LineProps) {
  const quantity = Number(line.quantity);
  const problem = priced && problemOf(priced);
  const step = (by: number) => onQuantity(Math.round((quantity + by) * 1000) / 1000);
  return (
    <li data-problem={problem ? true : undefined}>
      <UnstyledButton className="till-line" onClick={onOpen} aria-label={t('Change {what}', { what: line.name })}>
        <span className="till-line-name">{line.name}</span>
        <span className="dim tabular">
          {priced?.unitPrice ? t('{price} each', { price: money(priced.unitPrice) }) : ''}
          {line.discountPercent ? ` · −${formatPercent(Number(line.discountPercent))}` : ''}
        </span>
        {problem && <span className="till-problem">{problem}</span>}
      </UnstyledButton>
      <span className="till-count">
        <Button size="md" variant="default" px={0} w={44} aria-label={t('One {what} less', { what: line.name })} onClick={() => step(-1)}>
          <Icon name={quantity <= 1 ? 'trash' : 'minus'} />
        </Button>
        <span className="tabular">{formatNumber(line.quantity)}</span>
        <Button size="md" variant="default" px={0} w={44} aria-label={t('One {what} more', { what: line.name })} onClick={() => step(1)}>
          <Icon name="plus" />
        </Button>
      </span>
      <strong className="tabular till-line-total">{priced?.total ? money(priced.total) : '–'}</strong>
    </li>
  );
}

function problemOf({ state, available }: EntryPreviewLine): string | null {
  switch (state) {
    case 'notOffered':
      return t('Not sold here');
    case 'noPrice':
      return t('No price');
    case 'short':
      return Number(available) > 0 ? t('Only {count} here', { count: formatNumber(available ?? '0') }) : t('None here');
    case 'available':
    case 'backorder':
      return null;
  }
}
