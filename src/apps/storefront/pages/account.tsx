import { word } from '../business/words.ts';
import type { Card, Frame, PageLink } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { ProductCard } from '../parts/product-card.tsx';
import { formatDay, formatMoney, say } from '../words.ts';

export interface AccountProps {
  readonly frame: Frame;
  readonly part: 'overview' | 'orders' | 'addresses' | 'wishes';
  readonly name: string;
  readonly email: string;
  /** Buys for a company. */
  readonly isBusiness: boolean;
  readonly orders: readonly {
    readonly href: string;
    readonly number: string;
    readonly placedAt: string;
    readonly state: string;
    readonly gross: string;
    readonly currency: string;
  }[];
  readonly nextHref: string | null;
  readonly addresses: readonly { readonly label: string; readonly lines: readonly string[]; readonly index: number }[];
  readonly wishes: readonly Card[];
  readonly notice: string | null;
}

const parts = [
  { part: 'overview', label: 'Overview', path: '' },
  { part: 'orders', label: 'Orders', path: '/orders' },
  { part: 'addresses', label: 'Addresses', path: '/addresses' },
  { part: 'wishes', label: 'Wish list', path: '/wishes' },
] as const;
const titles = { overview: 'Your account', orders: 'Your orders', addresses: 'Your addresses', wishes: 'Your wish list' } as const;

export function Account(p: AccountProps) {
  const { frame, part } = p;
  const t = frame.language;
  const at = `${frame.base}/shop/account`;
  const title = say(t, titles[part]);
  return (
    <Layout frame={frame} head={{ title, isPrivate: true }}>
      <div className="account">
        <nav className="account-menu" aria-label={say(t, 'Your account')}>
          <ul>
            {parts.map((each) => (
              <li key={each.part}>
                <a href={`${at}${each.path}`} aria-current={each.part === part ? 'page' : undefined}>
                  {say(t, each.label)}
                </a>
              </li>
            ))}
            {p.isBusiness && (
              <li>
                <a href={`${frame.base}/shop/business`}>{word(t, 'Your company')}</a>
              </li>
            )}
            <li>
              <a href="/portal">{say(t, 'Data and consents')}</a>
            </li>
          </ul>
          <form method="post" action={`${at}/sign-out`}>
            <button type="submit" className="link">
              {say(t, 'Sign out')}
            </button>
          </form>
        </nav>
        <div className="account-body">
          <h1>{title}</h1>
          {p.notice && (
            <p className="notice" role="status">
              {p.notice}
            </p>
          )}
          {part === 'overview' && <Overview {...p} at={at} />}
          {part === 'orders' && <Orders {...p} at={at} />}
          {part === 'addresses' && <Addresses {...p} at={at} />}
          {part === 'wishes' && <Wishes {...p} at={at} />}
        </div>
      </div>
    </Layout>
  );
}

type PartProps = AccountProps & { at: string };

function Overview({ frame, name, email, at, ...rest }: PartProps) {
  const t = frame.language;
  const links: PageLink[] = [
    { href: `${at}/addresses`, label: say(t, 'Your addresses') },
    { href: `${at}/wishes`, label: say(t, 'Your wish list') },
    { href: '/portal', label: say(t, 'Data and consents') },
  ];
  return (
    <>
      <p className="lead">{say(t, 'Hello {name}', { name })}</p>
      <p className="soft">{email}</p>
      <h2>{say(t, 'Latest orders')}</h2>
      <Orders {...rest} frame={frame} name={name} email={email} at={at} nextHref={null} />
      <ul className="tiles small">
        {links.map((each) => (
          <li key={each.href}>
            <a className="tile" href={each.href}>
              <span>{each.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Orders({ frame, orders, nextHref }: PartProps) {
  const t = frame.language;
  if (orders.length === 0)
    return (
      <div className="empty">
        <p>{say(t, 'You have not ordered anything yet.')}</p>
        <a className="button quiet" href={`${frame.base}/shop`}>
          {say(t, 'See all products')}
        </a>
      </div>
    );
  return (
    <>
      <ul className="orders">
        {orders.map((each) => (
          <li key={each.number}>
            <a href={each.href}>{say(t, 'Order {number}', { number: each.number })}</a>
            <span className="soft">{formatDay(t, each.placedAt)}</span>
            <span>{each.state}</span>
            <span className="amount">{formatMoney(t, { amount: each.gross, currency: each.currency })}</span>
          </li>
        ))}
      </ul>
      {nextHref && (
        <a className="button quiet" href={nextHref}>
          {say(t, 'Older orders')}
        </a>
      )}
    </>
  );
}

function Addresses({ frame, addresses, at }: PartProps) {
  const t = frame.language;
  return (
    <>
      {addresses.length === 0 && <p className="soft">{say(t, 'No address is kept yet.')}</p>}
      <ul className="address-list">
        {addresses.map((each) => (
          <li key={each.index}>
            <h2>{each.label}</h2>
            <address>
              {each.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </address>
            <p className="actions">
              <a href={`${at}/addresses/${each.index}`}>
                {say(t, 'Change')}
                <span className="hidden"> {each.label}</span>
              </a>
            </p>
            <form method="post" action={`${at}/addresses/${each.index}/remove`}>
              <button type="submit" className="link">
                {say(t, 'Remove')}
                <span className="hidden"> {each.label}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <a className="button quiet" href={`${at}/addresses/new`}>
        {say(t, 'Add an address')}
      </a>
    </>
  );
}

function Wishes({ frame, wishes, at }: PartProps) {
  const t = frame.language;
  if (wishes.length === 0)
    return (
      <div className="empty">
        <p>{say(t, 'There is nothing on it yet. Products have a heart to put them here.')}</p>
        <a className="button quiet" href={`${frame.base}/shop`}>
          {say(t, 'See all products')}
        </a>
      </div>
    );
  return (
    <ul className="grid">
      {wishes.map((card) => (
        <li key={card.id}>
          <ProductCard card={card} language={t} level={2} />
          <form method="post" action={`${frame.base}/shop/wishes`}>
            <input type="hidden" name="product" value={card.id} />
            <input type="hidden" name="remove" value="yes" />
            <input type="hidden" name="back" value={`${at}/wishes`} />
            <button type="submit" className="link">
              {say(t, 'Remove')}
              <span className="hidden"> {card.name}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
