import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { FormState, Frame } from '../frame.ts';
import { word } from '../business/words.ts';
import { Layout } from '../layout.tsx';
import { QuoteAccept } from '../quote/accept.tsx';
import { QuoteComments } from '../quote/comments.tsx';
import { QuoteDecline } from '../quote/decline.tsx';
import { QuoteLines } from '../quote/lines.tsx';
import { QuoteState } from '../quote/state.tsx';
import { QuoteTotals } from '../quote/totals.tsx';
import { tell } from '../quote/words.ts';
import { dayText } from '../quote/day-text.ts';

export interface QuotePageProps {
  readonly frame: Frame;
  readonly quote: QuoteView;
  /** Address of this page without anything behind it. */
  readonly url: string;
  readonly form: FormState;
  /** Said at the top after something was sent. */
  readonly notice: string | null;
  readonly isPreview: boolean;
  /** It was said yes to, and waits for somebody in the buyer's company. */
  readonly isWaiting: boolean;
  /** An order is waiting to be paid online. */
  readonly canPay: boolean;
  readonly declineReasons: readonly { readonly value: string; readonly label: string }[];
}

/** A quote as its buyer reads and answers it: a document with forms, and no script. */
export function Quote(p: QuotePageProps) {
  const { frame, quote, url, form } = p;
  const t = frame.language;
  const isOpen = quote.closed === null && !p.isWaiting;
  const name = quote.recipient.organization ?? quote.recipient.name;
  return (
    <Layout frame={frame} head={{ title: tell(t, 'Quote {number}', { number: quote.number }), isPrivate: true }} isPlain>
      <div className="quote">
        <header className="quote-head">
          <div>
            <p className="soft">
              {tell(t, 'Quote {number}', { number: quote.number })}
              {quote.revision > 1 && ` · ${tell(t, 'version {n}', { n: quote.revision })}`}
            </p>
            <h1>{quote.subject ?? tell(t, 'Quote {number}', { number: quote.number })}</h1>
            <p className="soft quote-facts">
              {name && <span>{tell(t, 'For {name}', { name })}</span>}
              {quote.validUntil && <span>{tell(t, 'Valid until {day}', { day: dayText(t, quote.validUntil) })}</span>}
              {quote.contact && <span>{tell(t, 'Your contact: {name}', { name: quote.contact.name })}</span>}
            </p>
          </div>
          <a className="button quiet" href={`${url}/pdf`}>
            {tell(t, 'Download as PDF')}
          </a>
        </header>
        {p.notice && (
          <p className="notice" role="status">
            {p.notice}
          </p>
        )}
        {p.isWaiting && (
          <p className="notice" role="status">
            {word(t, 'Accepted. It now waits for somebody in your company to approve the order; you both get a mail.')}
          </p>
        )}
        <QuoteState language={t} quote={quote} isPreview={p.isPreview} canPay={p.canPay} url={url} />
        {quote.introduction && <p className="quote-text">{quote.introduction}</p>}
        {isOpen ? (
          <form method="post" action={url} className="quote-columns">
            <div>
              <QuoteLines language={t} quote={quote} isOpen form={form} />
            </div>
            <QuoteAccept language={t} quote={quote} form={form} />
          </form>
        ) : (
          <div className="quote-columns">
            <div>
              <QuoteLines language={t} quote={quote} isOpen={false} form={form} />
            </div>
            <aside className="summary" aria-label={tell(t, 'Total')}>
              <QuoteTotals language={t} quote={quote} />
            </aside>
          </div>
        )}
        {!isOpen && quote.terms && (
          <details className="quote-fold">
            <summary>{tell(t, 'Terms')}</summary>
            <p className="quote-text">{quote.terms}</p>
          </details>
        )}
        {isOpen && <QuoteDecline language={t} url={url} form={form} reasons={p.declineReasons} />}
        {!p.isPreview && <QuoteComments language={t} quote={quote} url={url} form={form} />}
      </div>
    </Layout>
  );
}
