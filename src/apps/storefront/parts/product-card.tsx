import type { Card } from '../frame.ts';
import { say, type Language } from '../words.ts';
import { PriceTag } from './price-tag.tsx';
import { Stars } from './stars.tsx';

const notes = {
  out: 'Sold out',
  few: 'Only a few left',
  backorder: 'On back order',
  preorder: 'Pre-order',
  in: null,
  always: null,
} as const;

export function ProductCard({ card, language, isEager, level = 3 }: { card: Card; language: Language; isEager?: boolean; level?: 2 | 3 }) {
  const note = notes[card.stock];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="card">
      <a className="card-picture" href={card.href} tabIndex={-1} aria-hidden="true">
        {card.picture ? (
          <img
            src={card.picture.src}
            srcSet={card.picture.srcSet}
            sizes={card.picture.sizes}
            alt=""
            width="480"
            height="480"
            loading={isEager ? 'eager' : 'lazy'}
            decoding="async"
          />
        ) : (
          <span className="no-picture">{card.name.slice(0, 1)}</span>
        )}
      </a>
      <div className="card-words">
        {card.brand && <p className="card-brand">{card.brand}</p>}
        <Heading>
          <a href={card.href}>{card.name}</a>
        </Heading>
        {card.rating && <Stars language={language} mean={card.rating.mean} count={card.rating.count} />}
        <PriceTag language={language} price={card.price} compareAt={card.compareAt} isFrom={card.isFrom} />
        {note && <p className="card-note">{say(language, note)}</p>}
      </div>
    </article>
  );
}

export function ProductGrid({
  cards,
  language,
  isEager,
  level,
}: {
  cards: readonly Card[];
  language: Language;
  isEager?: boolean;
  level?: 2 | 3;
}) {
  return (
    <ul className="grid">
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} language={language} isEager={isEager === true && index < 4} {...(level ? { level } : {})} />
        </li>
      ))}
    </ul>
  );
}
