import { word } from '../business/words.ts';
import type { Card, Frame, FormState, PageLink, Picture, Price, StockState } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Icon } from '../parts/icon.tsx';
import { PriceTag } from '../parts/price-tag.tsx';
import { ProductGrid } from '../parts/product-card.tsx';
import { Reviews } from '../parts/reviews.tsx';
import type { PublishedReview } from '../../../modules/shop/index.ts';
import { Stars } from '../parts/stars.tsx';
import { BuyBox } from '../parts/buy-box.tsx';
import { say } from '../words.ts';
import { breadcrumbList } from './product-list.tsx';

export interface VariantChoice {
  readonly code: string;
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly color?: string | undefined;
    readonly isChosen: boolean;
    /** Whether it exists together with the other choices. */
    readonly isPossible: boolean;
  }[];
}

export interface ProductProps {
  readonly frame: Frame;
  readonly id: string;
  /** What would be bought: the variant that is chosen, or the product; null while choices are open. */
  readonly sellableId: string | null;
  readonly name: string;
  readonly brand: string | null;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly description: string | null;
  readonly packaging: string | null;
  readonly trail: readonly PageLink[];
  readonly pictures: readonly (Picture & { readonly zoom: string })[];
  readonly choices: readonly VariantChoice[];
  readonly price: Price | null;
  readonly compareAt: Price | null;
  readonly isFrom: boolean;
  readonly display: 'gross' | 'net';
  readonly stock: StockState;
  /** How many there are when they are few. */
  readonly left: string | null;
  readonly expectedOn: string | null;
  readonly arrives: { readonly from: string; readonly to: string } | null;
  readonly kind: string;
  readonly bundle: readonly { readonly href: string; readonly name: string; readonly quantity: number }[];
  readonly attributes: readonly { readonly label: string; readonly value: string }[];
  readonly rating: { readonly mean: number; readonly count: number } | null;
  readonly reviews: readonly PublishedReview[];
  readonly reviewsOpen: boolean;
  readonly related: readonly { readonly title: string; readonly cards: readonly Card[] }[];
  readonly form: FormState;
  /** What just happened: in the wish list, asked for stock, review sent. */
  readonly notice: string | null;
  /** Where recently viewed products are put in when the page is sent. */
  readonly recently: string;
}

export function Product(p: ProductProps) {
  const { frame } = p;
  const t = frame.language;
  const here = `${frame.base}${frame.path}`;
  const summary = p.description?.replace(/\s+/g, ' ').slice(0, 155) ?? `${p.name} – ${frame.theme.name}`;
  return (
    <Layout
      frame={frame}
      head={{
        title: p.brand ? `${p.name} · ${p.brand}` : p.name,
        description: summary,
        type: 'product',
        structured: [productData(p), breadcrumbList(frame, [...p.trail, { href: here, label: p.name }])],
        ...(p.pictures[0] ? { image: `${frame.publicUrl}${p.pictures[0].zoom}` } : {}),
      }}
    >
      <Breadcrumbs language={t} trail={p.trail} here={p.name} />
      {p.notice && (
        <p className="notice" role="status">
          {p.notice}
        </p>
      )}
      <div className="product">
        <Gallery {...p} />
        <div className="product-words">
          {p.brand && <p className="card-brand">{p.brand}</p>}
          <h1>{p.name}</h1>
          {p.rating && (
            <a className="to-reviews" href="#reviews">
              <Stars language={t} mean={p.rating.mean} count={p.rating.count} />
            </a>
          )}
          <PriceTag language={t} price={p.price} compareAt={p.compareAt} isFrom={p.isFrom} />
          {p.price && (
            <p className="tax-note">
              {say(t, p.display === 'gross' ? 'including VAT' : 'plus VAT')},{' '}
              <a href={`${frame.base}/shop/pages/delivery`}>{say(t, 'plus delivery')}</a>
            </p>
          )}
          <BuyBox {...p} />
          {p.display === 'net' && (
            <p>
              <a href={`${frame.base}/shop/business/request?from=${p.id}`}>{word(t, 'Ask for a quote')}</a>
            </p>
          )}
          <form method="post" action={`${frame.base}/shop/wishes`} className="wish">
            <input type="hidden" name="product" value={p.id} />
            <input type="hidden" name="back" value={here} />
            <button type="submit" className="link">
              <Icon name="heart" /> {say(t, 'Add to wish list')}
            </button>
          </form>
        </div>
      </div>
      <div className="product-more">
        {p.description && (
          <section aria-labelledby="about">
            <h2 id="about">{say(t, 'Description')}</h2>
            <div className="prose">
              {p.description.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </div>
          </section>
        )}
        <Facts {...p} />
      </div>
      {p.related.map((each) => (
        <section key={each.title} className="block" aria-labelledby={slugOf(each.title)}>
          <h2 id={slugOf(each.title)}>{each.title}</h2>
          <ProductGrid cards={each.cards} language={t} />
        </section>
      ))}
      <Reviews {...p} here={here} />
      <div dangerouslySetInnerHTML={{ __html: p.recently }} />
    </Layout>
  );
}

function slugOf(title: string): string {
  return `part-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** The first picture is large, the others lead to theirs; without scripts each opens by itself. */
function Gallery({ pictures, name, frame }: ProductProps) {
  const [first, ...others] = pictures;
  if (!first) return <div className="gallery no-picture">{name.slice(0, 1)}</div>;
  return (
    <div className="gallery">
      <a href={first.zoom} className="gallery-main">
        <img
          src={first.src}
          srcSet={first.srcSet}
          sizes={first.sizes}
          alt={first.alt || name}
          width="960"
          height="960"
          fetchPriority="high"
          data-main-picture
        />
      </a>
      {others.length > 0 && (
        <ul aria-label={say(frame.language, 'More pictures')}>
          {others.map((each, index) => (
            <li key={each.src}>
              <a href={each.zoom} data-picture={each.src} data-picture-set={each.srcSet}>
                <img
                  src={each.src.replace('/detail', '/thumb')}
                  alt={each.alt || say(frame.language, 'Picture {n}', { n: index + 2 })}
                  width="96"
                  height="96"
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ attributes, sku, gtin, packaging, bundle, frame }: ProductProps) {
  const t = frame.language;
  const rows = [
    ...attributes,
    ...(packaging ? [{ label: say(t, 'Packaging'), value: packaging }] : []),
    ...(sku ? [{ label: say(t, 'Article number'), value: sku }] : []),
    ...(gtin ? [{ label: 'GTIN', value: gtin }] : []),
  ];
  if (rows.length === 0 && bundle.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say(t, 'Details')}</h2>
      {bundle.length > 0 && (
        <ul className="bundle">
          {bundle.map((each) => (
            <li key={each.href}>
              {each.quantity} × <a href={each.href}>{each.name}</a>
            </li>
          ))}
        </ul>
      )}
      <dl className="facts">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const offers: Readonly<Record<StockState, string>> = {
  in: 'InStock',
  few: 'LimitedAvailability',
  always: 'InStock',
  out: 'OutOfStock',
  backorder: 'BackOrder',
  preorder: 'PreOrder',
};

function productData(p: ProductProps): object {
  const { frame } = p;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: p.name,
    ...(p.description ? { description: p.description.slice(0, 5000) } : {}),
    ...(p.sku ? { sku: p.sku } : {}),
    ...(p.gtin ? { gtin: p.gtin } : {}),
    ...(p.brand ? { brand: { '@type': 'Brand', name: p.brand } } : {}),
    ...(p.pictures.length > 0 ? { image: p.pictures.map((each) => `${frame.publicUrl}${each.zoom}`) } : {}),
    ...(p.rating ? { aggregateRating: { '@type': 'AggregateRating', ratingValue: p.rating.mean, reviewCount: p.rating.count } } : {}),
    ...(p.price
      ? {
          offers: {
            '@type': 'Offer',
            price: p.price.amount,
            priceCurrency: p.price.currency,
            availability: `https://schema.org/${offers[p.stock]}`,
            url: `${frame.publicUrl}${frame.base}${frame.path}`,
          },
        }
      : {}),
  };
}
