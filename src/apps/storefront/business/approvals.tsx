import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { FormState, Price } from '../frame.ts';
import type { CartLine } from '../pages/cart.tsx';
import { Field, Problems } from '../parts/field.tsx';
import { Totals, type TotalsProps } from '../parts/totals.tsx';
import { QuoteTotals } from '../quote/totals.tsx';
import { formatDay, formatMoney, formatQuantity } from '../words.ts';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { Fact } from './overview.tsx';
import { word, type BusinessPhrase } from './words.ts';

type State = 'waiting' | 'placed' | 'refused' | 'withdrawn';
export const stateWords = {
  waiting: 'To be approved',
  placed: 'Ordered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
} as const satisfies Record<State, BusinessPhrase>;
export const reasonWords = {
  limit: 'More than the limit per order',
  budget: 'More than is left of the budget of the month',
  currency: 'In another currency than the limit',
  notBuyer: 'Not by a buyer of the account',
} as const satisfies Record<string, BusinessPhrase>;

export interface ApprovalsProps {
  readonly of: BusinessFrame;
  readonly approvals: readonly {
    readonly id: string;
    readonly who: string;
    readonly askedAt: string;
    readonly state: State;
    readonly gross: Price;
  }[];
}

export function Approvals({ of, approvals }: ApprovalsProps) {
  const t = of.frame.language;
  return (
    <BusinessPage of={of} part="approvals" title={word(t, 'Orders to approve')}>
      <p className="soft">{word(t, 'Orders above a limit or budget wait here until somebody approves them.')}</p>
      {approvals.length === 0 ? (
        <div className="empty">
          <p>{word(t, 'Nothing waits for approval.')}</p>
        </div>
      ) : (
        <ul className="orders">
          {approvals.map((each) => (
            <li key={each.id}>
              <a href={`${of.frame.base}/shop/business/approvals/${each.id}`}>{word(t, 'Order of {who}', { who: each.who })}</a>
              <span className="soft">{formatDay(t, each.askedAt)}</span>
              <span>{word(t, stateWords[each.state])}</span>
              <span className="amount">{formatMoney(t, each.gross)}</span>
            </li>
          ))}
        </ul>
      )}
    </BusinessPage>
  );
}

export interface ApprovalProps {
  readonly of: BusinessFrame;
  readonly id: string;
  readonly who: string;
  readonly askedAt: string;
  readonly state: State;
  readonly reason: keyof typeof reasonWords;
  readonly note: string | null;
  readonly asked: Price;
  /** What it comes to now; null when it is decided, or cannot be ordered. */
  readonly now: Price | null;
  /** Of the cart, or the quote, that waits: what the total is made of. */
  readonly totals: TotalsProps['totals'] | null;
  readonly quote: QuoteView | null;
  readonly lines: readonly Pick<CartLine, 'id' | 'name' | 'quantity' | 'total' | 'note' | 'isProblem'>[];
  readonly decision: {
    readonly by: string | null;
    readonly why: string | null;
    readonly order: { readonly href: string; readonly number: string } | null;
  };
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  /** Goods of a refused or withdrawn cart go back with one button. */
  readonly mayTakeBack: boolean;
  readonly form: FormState;
}

export function ApprovalPage(p: ApprovalProps) {
  const { of, now, decision } = p;
  const t = of.frame.language;
  const at = `${of.frame.base}/shop/business/approvals/${p.id}`;
  const isWaiting = p.state === 'waiting';
  return (
    <BusinessPage of={of} part="approvals" title={word(t, 'Order of {who}', { who: p.who })}>
      <Problems form={p.form} language={t} />
      <ul className="states">
        <li className={p.state === 'placed' ? 'is-good' : isWaiting ? 'is-waiting' : 'is-bad'}>{word(t, stateWords[p.state])}</li>
      </ul>
      <dl className="facts">
        <Fact label={word(t, 'Asked on {day}', { day: '' }).trim()} value={formatDay(t, p.askedAt)} />
        <Fact label={word(t, 'Because')} value={word(t, reasonWords[p.reason])} />
        {p.note && <Fact label={word(t, 'Note')} value={p.note} />}
        {(now === null || Number(now.amount) !== Number(p.asked.amount)) && (
          <Fact label={word(t, 'Total when it was asked for')} value={formatMoney(t, p.asked)} />
        )}
        {now && <Fact label={word(t, 'Total now, with tax')} value={formatMoney(t, now)} />}
        {decision.by && <Fact label={word(t, 'Decided by')} value={decision.by} />}
        {decision.why && <Fact label={word(t, 'Why not')} value={decision.why} />}
      </dl>
      {decision.order && (
        <a className="button" href={decision.order.href}>
          {word(t, 'Ordered')}: {decision.order.number}
        </a>
      )}
      {p.lines.length > 0 && (
        <ul className="short-lines">
          {p.lines.map((line) => (
            <li key={line.id}>
              <span>
                {formatQuantity(t, line.quantity)} × {line.name}
                {line.note && <span className={line.isProblem ? 'problem' : 'soft'}> {line.note}</span>}
              </span>
              <span>{line.total === null ? '' : formatMoney(t, { amount: line.total, currency: p.asked.currency })}</span>
            </li>
          ))}
        </ul>
      )}
      {now && p.totals && <Totals language={t} currency={now.currency} totals={p.totals} />}
      {now && p.quote && <QuoteTotals language={t} quote={p.quote} />}
      {isWaiting && (
        <p className={now ? 'soft' : 'problem'}>
          {word(
            t,
            now === null
              ? 'It cannot be ordered as it is: something is sold out, no longer offered or cannot be delivered there, or the quote has ended.'
              : p.quote
                ? 'Nothing is ordered yet. The prices are those of the quote; stock is reserved when you approve it.'
                : 'Nothing is ordered or reserved yet. Prices and stock are those of now; the order is placed at this total when you approve it.',
          )}
        </p>
      )}
      {p.mayDecide && now && (
        <form method="post" action={at}>
          <input type="hidden" name="do" value="approve" />
          <input type="hidden" name="total" value={now.amount} />
          <button type="submit" className="button">
            {word(t, 'Approve and order for {total}', { total: formatMoney(t, now) })}
          </button>
        </form>
      )}
      {p.mayDecide && (
        <details open={p.form.problems['reason'] !== undefined}>
          <summary>{word(t, 'Do not approve')}</summary>
          <form method="post" action={at} className="form" noValidate>
            <input type="hidden" name="do" value="refuse" />
            <Field form={p.form} language={t} name="reason" label={word(t, 'Reason for the buyer')} rows={3} maxLength={1000} />
            <button type="submit" className="button quiet">
              {word(t, 'Do not approve')}
            </button>
          </form>
        </details>
      )}
      {p.mayWithdraw && (
        <form method="post" action={at}>
          <button type="submit" className="link" name="do" value="withdraw">
            {word(t, 'Withdraw')}
          </button>
        </form>
      )}
      {p.mayTakeBack && (
        <form method="post" action={at}>
          <button type="submit" className="button quiet" name="do" value="again">
            {word(t, 'Put it into the cart again')}
          </button>
        </form>
      )}
    </BusinessPage>
  );
}
