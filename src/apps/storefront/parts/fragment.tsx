import { formatMoney, formatQuantity, say, type Language } from '../words.ts';

/** Put into a kept page when it is sent: what this visitor looked at before. `cards` are drawn already, as each of them is kept. */
export function Recently({ cards, language }: { cards: readonly string[]; language: Language }) {
  return (
    <section className="block" aria-labelledby="recently">
      <h2 id="recently">{say(language, 'Looked at before')}</h2>
      <ul className="grid">
        {cards.map((card) => (
          <li key={card} dangerouslySetInnerHTML={{ __html: card }} />
        ))}
      </ul>
    </section>
  );
}

export interface MiniCartProps {
  readonly language: Language;
  readonly base: string;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly quantity: string; readonly total: string | null }[];
  readonly currency: string;
  readonly total: string;
}

/** What the cart's mark in the head of the page opens, for browsers with scripts. */
export function MiniCart({ language, base, lines, currency, total }: MiniCartProps) {
  if (lines.length === 0) return <p className="soft">{say(language, 'There is nothing in it yet.')}</p>;
  return (
    <>
      <ul className="short-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {formatQuantity(language, line.quantity)} × {line.name}
            </span>
            <span>{line.total === null ? '' : formatMoney(language, { amount: line.total, currency })}</span>
          </li>
        ))}
      </ul>
      <p className="mini-total">
        <span>{say(language, 'Products')}</span> <strong>{formatMoney(language, { amount: total, currency })}</strong>
      </p>
      <p className="actions">
        <a className="button" href={`${base}/shop/checkout`}>
          {say(language, 'Go to checkout')}
        </a>
        <a className="button quiet" href={`${base}/shop/cart`}>
          {say(language, 'See the cart')}
        </a>
      </p>
    </>
  );
}
