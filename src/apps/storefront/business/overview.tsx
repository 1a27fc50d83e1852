import type { Price } from '../frame.ts';
import { formatMoney } from '../words.ts';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { word, type BusinessPhrase } from './words.ts';

export interface OverviewProps {
  readonly of: BusinessFrame;
  readonly company: string;
  readonly account: {
    readonly role: 'buyer' | 'approver' | 'admin';
    readonly orderLimit: Price | null;
    readonly monthlyBudget: Price | null;
    readonly left: Price | null;
  } | null;
  /** Orders that wait for this buyer's decision. */
  readonly waiting: number;
}

export const roleWords = { buyer: 'Buyer', approver: 'Approver', admin: 'Administrator' } as const satisfies Record<string, BusinessPhrase>;

/** Where a business buyer starts: what they may, what waits, and where to go. */
export function BusinessOverview({ of, company, account, waiting }: OverviewProps) {
  const t = of.frame.language;
  const at = `${of.frame.base}/shop`;
  const links: readonly (readonly [string, BusinessPhrase])[] = [
    [`${at}/business/quick`, 'Quick order'],
    [`${at}/business/lists`, 'Shopping lists'],
    [`${at}/account/orders`, 'Orders of your company'],
    ['/portal', 'Your quotes'],
    [`${at}/business/request`, 'Ask for a quote'],
    [`${at}/business/statement`, 'Statement of account'],
  ];
  return (
    <BusinessPage of={of} part="overview" title={word(t, 'Your company')}>
      <p className="lead">{word(t, 'You buy for {company}.', { company })}</p>
      {waiting > 0 && (
        <p className="notice">
          <a href={`${at}/business/approvals`}>
            {waiting === 1 ? word(t, '1 order waits for approval') : word(t, '{n} orders wait for approval', { n: waiting })}
          </a>
        </p>
      )}
      {account && (
        <dl className="facts">
          <Fact label={word(t, 'Your role')} value={word(t, roleWords[account.role])} />
          <Fact label={word(t, 'Limit per order')} value={account.orderLimit ? formatMoney(t, account.orderLimit) : word(t, 'No limit')} />
          <Fact
            label={word(t, 'Budget per month')}
            value={account.monthlyBudget ? formatMoney(t, account.monthlyBudget) : word(t, 'No budget')}
          />
          {account.left && <Fact label={word(t, 'Left this month')} value={formatMoney(t, account.left)} />}
        </dl>
      )}
      <ul className="tiles small">
        {links.map(([href, label]) => (
          <li key={href}>
            <a className="tile" href={href}>
              <span>{word(t, label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </BusinessPage>
  );
}

export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
