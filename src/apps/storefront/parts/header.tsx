import type { Frame } from '../frame.ts';
import { say } from '../words.ts';
import { Icon } from './icon.tsx';

/** Name, search, account, cart and the menu of categories; the menu folds away on a phone. */
export function Header({ frame }: { frame: Frame }) {
  const { theme, language, base, menu, headerLinks, path } = frame;
  const home = base === '' ? '/' : base;
  return (
    <header className="site-head">
      {theme.announcement && <p className="announcement">{theme.announcement}</p>}
      <div className="bar">
        <a className="brand" href={home}>
          {theme.logo ? <img src={theme.logo} alt={theme.name} width="160" height="40" /> : <span>{theme.name}</span>}
        </a>
        <form className="search" role="search" action={`${base}/shop/search`} method="get">
          <label className="hidden" htmlFor="q">
            {say(language, 'Search the shop')}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={frame.text}
            placeholder={say(language, 'Search')}
            autoComplete="off"
            maxLength={120}
            data-suggest={`${base}/shop/suggest`}
          />
          <button type="submit" aria-label={say(language, 'Search')}>
            <Icon name="search" />
          </button>
        </form>
        <nav className="tools" aria-label={say(language, 'Your shop')}>
          <a href={frame.isSignedIn ? `${base}/shop/account` : `${base}/shop/account/sign-in`}>
            <Icon name="user" />
            <span className="tool-label">{say(language, frame.isSignedIn ? 'Account' : 'Sign in')}</span>
          </a>
          <a href={`${base}/shop/cart`} data-mini-cart>
            <Icon name="bag" />
            <span className="tool-label">{say(language, 'Cart')}</span>
            <span className="count" data-cart-count>
              {frame.cartCount}
            </span>
          </a>
        </nav>
      </div>
      <nav className="menu" aria-label={say(language, 'Categories')}>
        <ul>
          <li>
            <a href={`${base}/shop`} aria-current={path === '/shop' ? 'page' : undefined}>
              {say(language, 'All products')}
            </a>
          </li>
          {[...menu, ...headerLinks].map((each) => (
            <li key={each.href}>
              <a href={each.href} aria-current={each.href === `${base}${path}` ? 'page' : undefined}>
                {each.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
