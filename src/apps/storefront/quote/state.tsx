import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { Language } from '../words.ts';
import { dayText } from './day-text.ts';
import { tell, type QuotePhrase } from './words.ts';

/** Why a quote cannot be answered, in a box at the top; nothing for one that can. */
export function QuoteState({
  language: t,
  quote,
  isPreview,
  canPay,
  url,
}: {
  language: Language;
  quote: QuoteView;
  isPreview: boolean;
  canPay: boolean;
  url: string;
}) {
  if (isPreview)
    return (
      <Box title={tell(t, 'Preview: this is what the buyer will see')}>
        <p>{tell(t, 'Nothing can be answered here, and nobody is told that you looked.')}</p>
      </Box>
    );
  if (quote.accepted) return <Accepted t={t} accepted={quote.accepted} canPay={canPay} url={url} />;
  if (quote.closed === null || quote.closed === 'accepted' || quote.closed === 'notSent') return null;
  const [title, text] = words[quote.closed];
  return (
    <Box title={tell(t, title)}>
      <p>{tell(t, text, { day: quote.validUntil ? dayText(t, quote.validUntil) : '' })}</p>
    </Box>
  );
}

const words: Readonly<Record<'expired' | 'declined' | 'replaced' | 'withdrawn', readonly [QuotePhrase, QuotePhrase]>> = {
  expired: ['This quote has expired', 'It was valid until {day}. Write to us below if you still want it.'],
  declined: ['You have declined this quote', 'Thank you for telling us. Write to us below if something changes.'],
  replaced: [
    'There is a newer version of this quote',
    'This version can no longer be accepted. You get the link to the new one by mail; nothing was ordered.',
  ],
  withdrawn: ['This quote was withdrawn', 'Write to us below if you have questions.'],
};

function Accepted({
  t,
  accepted,
  canPay,
  url,
}: {
  t: Language;
  accepted: NonNullable<QuoteView['accepted']>;
  canPay: boolean;
  url: string;
}) {
  return (
    <Box title={tell(t, 'Thank you. You have accepted this quote.')} isGood>
      <p>
        {tell(t, 'Accepted by {name} on {day}. Your order has the number {order}.', {
          name: accepted.by,
          day: dayText(t, accepted.at),
          order: accepted.orderNumber ?? '',
        })}
      </p>
      {accepted.purchaseOrderNumber && <p>{tell(t, 'Your purchase order number: {number}', { number: accepted.purchaseOrderNumber })}</p>}
      {canPay && (
        <form method="post" action={`${url}/pay`}>
          <button type="submit" className="button">
            {tell(t, 'Pay now')}
          </button>
        </form>
      )}
    </Box>
  );
}

function Box({ title, isGood, children }: { title: string; isGood?: boolean; children: React.ReactNode }) {
  return (
    <section className={`quote-state${isGood ? ' good' : ''}`} aria-labelledby="quote-state">
      <h2 id="quote-state">{title}</h2>
      {children}
    </section>
  );
}
