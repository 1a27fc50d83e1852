import type { Price } from '../frame.ts';
import { formatMoney, say, type Language } from '../words.ts';

export function PriceTag({
  language,
  price,
  compareAt,
  isFrom,
}: {
  language: Language;
  price: Price | null;
  compareAt?: Price | null;
  isFrom?: boolean;
}) {
  if (!price) return <p className="price">{say(language, 'Price on request')}</p>;
  const text = formatMoney(language, price);
  return (
    <p className="price">
      {compareAt && (
        <>
          <span className="hidden">{say(language, 'Was')} </span>
          <s>{formatMoney(language, compareAt)}</s> <span className="hidden">{say(language, 'Now')} </span>
        </>
      )}
      <span className={compareAt ? 'reduced' : undefined}>{isFrom ? say(language, 'from {price}', { price: text }) : text}</span>
    </p>
  );
}
