import type { Card, Frame, Picture } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { ProductGrid } from '../parts/product-card.tsx';
import { say } from '../words.ts';

export interface HomeBlock {
  readonly id: string;
  readonly kind: 'hero' | 'categories' | 'products' | 'newest' | 'text' | 'banner';
  readonly heading: string;
  readonly text: string | null;
  readonly picture: Picture | null;
  readonly button: { readonly href: string; readonly label: string } | null;
  readonly cards: readonly Card[];
  readonly tiles: readonly { readonly href: string; readonly label: string; readonly picture: Picture | null }[];
}

export interface HomeProps {
  readonly frame: Frame;
  readonly description: string;
  readonly blocks: readonly HomeBlock[];
}

/** The first page a visitor sees: what the shopkeeper put there. The first block has the page's heading. */
export function Home({ frame, blocks, description }: HomeProps) {
  const { company, publicUrl, theme } = frame;
  const organization = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: company.legalName ?? company.name,
    url: publicUrl,
    ...(company.email ? { email: company.email } : {}),
    ...(company.phone ? { telephone: company.phone } : {}),
    ...(theme.logo ? { logo: `${publicUrl}${theme.logo}` } : {}),
  };
  const site = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: theme.name,
    url: publicUrl,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/shop/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
  return (
    <Layout frame={frame} head={{ title: theme.name, description, structured: [organization, site] }}>
      {blocks[0]?.kind !== 'hero' && blocks[0]?.kind !== 'banner' && <h1 className="hidden">{theme.name}</h1>}
      {blocks.map((block, index) => (
        <Block key={block.id} block={block} frame={frame} isFirst={index === 0} />
      ))}
    </Layout>
  );
}

function Block({ block, frame, isFirst }: { block: HomeBlock; frame: Frame; isFirst: boolean }) {
  const label = `block-${block.id}`;
  if (block.kind === 'hero' || block.kind === 'banner') return <Hero block={block} isFirst={isFirst} label={label} />;
  return (
    <section className="block" aria-labelledby={label}>
      <div className="block-head">
        <h2 id={label}>{block.heading}</h2>
        {block.button && (
          <a className="more" href={block.button.href}>
            {block.button.label}
          </a>
        )}
      </div>
      {block.text && <p className="lead prose">{block.text}</p>}
      {block.kind === 'categories' && (
        <ul className="tiles">
          {block.tiles.map((tile) => (
            <li key={tile.href}>
              <a href={tile.href} className="tile">
                {tile.picture && <img src={tile.picture.src} alt="" width="480" height="480" loading={isFirst ? 'eager' : 'lazy'} />}
                <span>{tile.label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {block.cards.length > 0 && <ProductGrid cards={block.cards} language={frame.language} isEager={isFirst} />}
      {block.kind !== 'text' && block.kind !== 'categories' && block.cards.length === 0 && (
        <p className="soft">{say(frame.language, 'There is nothing here at the moment.')}</p>
      )}
    </section>
  );
}

function Hero({ block, isFirst, label }: { block: HomeBlock; isFirst: boolean; label: string }) {
  const Heading = isFirst ? 'h1' : 'h2';
  return (
    <section className={`${block.kind}${block.picture ? ' has-picture' : ''}`} aria-labelledby={label}>
      <div className="hero-words">
        <Heading id={label}>{block.heading}</Heading>
        {block.text && <p className="lead">{block.text}</p>}
        {block.button && (
          <a className="button" href={block.button.href}>
            {block.button.label}
          </a>
        )}
      </div>
      {block.picture && (
        <img
          className="hero-picture"
          src={block.picture.src}
          srcSet={block.picture.srcSet}
          sizes={block.picture.sizes}
          alt={block.picture.alt}
          width="960"
          height="720"
          fetchPriority={isFirst ? 'high' : 'auto'}
        />
      )}
    </section>
  );
}
