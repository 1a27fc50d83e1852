import type { Card, Frame, PageLink } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { ProductGrid } from '../parts/product-card.tsx';
import { say, sayCount } from '../words.ts';

export interface ListFacet {
  readonly code: string;
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly isChosen: boolean;
    readonly color?: string | undefined;
  }[];
}

export interface ProductListProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string | null;
  readonly trail: readonly PageLink[];
  readonly children: readonly PageLink[];
  readonly cards: readonly Card[];
  readonly count: number | null;
  readonly facets: readonly ListFacet[];
  /** What is chosen, each with the address of the page without it. */
  readonly chosen: readonly PageLink[];
  readonly clearHref: string;
  readonly sort: string;
  readonly sorts: readonly { readonly value: string; readonly label: string }[];
  /** Address of this list without query: what the form is sent to. */
  readonly action: string;
  /** What the form sends along. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly isSearch: boolean;
  readonly isCorrected: boolean;
  readonly canonicalQuery?: string;
}

/** Products of a category or a search, with what narrows them down. All of it stands in the address. */
export function ProductList(p: ProductListProps) {
  const { frame } = p;
  const t = frame.language;
  return (
    <Layout
      frame={frame}
      head={{
        title: p.title,
        description: p.description ?? say(t, '{title} at {shop}', { title: p.title, shop: frame.theme.name }),
        isPrivate: p.isSearch || p.chosen.length > 0,
        structured: p.isSearch ? [] : [crumbs(p)],
        ...(p.canonicalQuery ? { canonicalQuery: p.canonicalQuery } : {}),
      }}
    >
      <Breadcrumbs language={t} trail={p.trail} here={p.title} />
      <div className="list-head">
        <h1>{p.title}</h1>
        {p.description && <p className="lead">{p.description}</p>}
        {p.isCorrected && p.cards.length > 0 && <p className="soft">{say(t, 'Nothing has exactly these words; this comes closest.')}</p>}
      </div>
      {p.children.length > 0 && (
        <nav className="chips" aria-label={say(t, 'Within {title}', { title: p.title })}>
          {p.children.map((each) => (
            <a key={each.href} href={each.href}>
              {each.label}
            </a>
          ))}
        </nav>
      )}
      <div className={p.facets.length > 0 ? 'list with-filters' : 'list'}>
        {p.facets.length > 0 && <Filters {...p} />}
        <div className="list-body">
          <div className="list-bar">
            <p className="soft" role="status">
              {p.count === null ? '' : sayCount(t, p.count, '1 product', '{n} products')}
            </p>
            <form method="get" action={p.action} className="sort" data-submit-on-change hidden={p.cards.length < 2}>
              {Object.entries(p.hidden).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              {p.facets.flatMap((facet) =>
                facet.values
                  .filter((v) => v.isChosen)
                  .map((v) => <input key={`${facet.code}.${v.value}`} type="hidden" name={`f.${facet.code}`} value={v.value} />),
              )}
              <label htmlFor="sort">{say(t, 'Sort by')}</label>
              <select id="sort" name="sort" defaultValue={p.sort}>
                {p.sorts.map((each) => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </select>
              <button type="submit" className="button quiet small">
                {say(t, 'Sort')}
              </button>
            </form>
          </div>
          {p.chosen.length > 0 && (
            <nav className="chosen" aria-label={say(t, 'Chosen filters')}>
              {p.chosen.map((each) => (
                <a key={each.href} href={each.href}>
                  <span className="hidden">{say(t, 'Remove')} </span>
                  {each.label}
                  <span aria-hidden="true"> ×</span>
                </a>
              ))}
              <a className="clear" href={p.clearHref}>
                {say(t, 'Clear all')}
              </a>
            </nav>
          )}
          {p.cards.length > 0 ? (
            <ProductGrid cards={p.cards} language={t} isEager level={2} />
          ) : (
            <div className="empty">
              <p>{say(t, p.isSearch ? 'Nothing was found for these words.' : 'There is nothing here at the moment.')}</p>
              <a className="button quiet" href={`${frame.base}/shop`}>
                {say(t, 'See all products')}
              </a>
            </div>
          )}
          {(p.firstHref ?? p.nextHref) && (
            <nav className="pager" aria-label={say(t, 'Pages')}>
              {p.firstHref && (
                <a className="button quiet" href={p.firstHref}>
                  {say(t, 'First page')}
                </a>
              )}
              {p.nextHref && (
                <a className="button" href={p.nextHref} rel="next">
                  {say(t, 'More products')}
                </a>
              )}
            </nav>
          )}
        </div>
      </div>
    </Layout>
  );
}

function Filters({ frame, facets, action, hidden, sort }: ProductListProps) {
  const t = frame.language;
  return (
    <details className="filters">
      <summary>{say(t, 'Filter')}</summary>
      <form method="get" action={action} data-submit-on-change>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="sort" value={sort} />
        {facets.map((facet) => (
          <fieldset key={facet.code}>
            <legend>{facet.label}</legend>
            {facet.values.map((each) => (
              <label key={each.value} className="tick">
                <input type="checkbox" name={`f.${facet.code}`} value={each.value} defaultChecked={each.isChosen} />
                {each.color && <span className="swatch" style={{ background: each.color }} />}
                <span>
                  {each.label} <span className="soft">({each.count})</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" className="button small">
          {say(t, 'Show')}
        </button>
      </form>
    </details>
  );
}

function crumbs({ frame, trail, title }: ProductListProps): object {
  return breadcrumbList(frame, [...trail, { href: `${frame.base}${frame.path}`, label: title }]);
}

/** The way to a page as search engines read it. */
export function breadcrumbList(frame: Frame, links: readonly PageLink[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map((each, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: each.label,
      item: `${frame.publicUrl}${each.href}`,
    })),
  };
}
