import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { FormState } from '../frame.ts';
import type { Language } from '../words.ts';
import { moneyText } from './money-text.ts';
import { QuoteTotals } from './totals.tsx';
import { tell } from './words.ts';

/** The total, and what it takes to say yes to it. The hidden total only says what was seen: another one is never accepted. */
export function QuoteAccept({ language: t, quote, form }: { language: Language; quote: QuoteView; form: FormState }) {
  const amount = moneyText(t, { amount: quote.gross, currency: quote.currency });
  const problems = Object.entries(form.problems).filter(([name]) => !['comment', 'commentName', 'reason'].includes(name));
  const invalid = (name: string) => (form.problems[name] ? ({ 'aria-invalid': true, 'aria-describedby': `${name}-problem` } as const) : {});
  return (
    <aside className="summary" aria-labelledby="accept-heading">
      <h2 id="accept-heading">{tell(t, 'Accept this quote')}</h2>
      {problems.length > 0 && (
        <div className="alert" role="alert">
          <p>{form.problems['form'] ?? tell(t, 'Please look at what is marked.')}</p>
        </div>
      )}
      <QuoteTotals language={t} quote={quote} />
      {quote.hasChoices && (
        <button type="submit" name="do" value="update" className="button quiet wide" formNoValidate>
          {tell(t, 'Update total')}
        </button>
      )}
      <input type="hidden" name="total" value={quote.gross} />
      <div className="field">
        <label htmlFor="name">{tell(t, 'Your name')}</label>
        <input
          id="name"
          name="name"
          required
          maxLength={200}
          autoComplete="name"
          defaultValue={form.values['name'] ?? ''}
          {...invalid('name')}
        />
        <Problem form={form} name="name" />
      </div>
      <div className="field">
        <label htmlFor="po">
          {tell(t, 'Purchase order number')} <small>{tell(t, '(optional)')}</small>
        </label>
        <input id="po" name="po" maxLength={60} autoComplete="off" defaultValue={form.values['po'] ?? ''} />
      </div>
      {quote.terms && (
        <>
          <details className="quote-fold">
            <summary>{tell(t, 'Terms')}</summary>
            <p className="quote-text">{quote.terms}</p>
          </details>
          <label className="tick">
            <input
              type="checkbox"
              id="terms"
              name="terms"
              value="yes"
              required
              defaultChecked={form.values['terms'] === 'yes'}
              {...invalid('terms')}
            />
            <span>{tell(t, 'I agree to the terms of this quote.')}</span>
          </label>
          <Problem form={form} name="terms" />
        </>
      )}
      <p className="soft">{tell(t, quote.payment === 'link' ? 'You pay online in the next step.' : 'You will be invoiced.')}</p>
      <button type="submit" name="do" value="accept" className="button wide">
        {tell(t, 'Accept and order for {amount}', { amount })}
      </button>
    </aside>
  );
}

export function Problem({ form, name }: { form: FormState; name: string }) {
  const text = form.problems[name];
  return text ? (
    <p className="problem" id={`${name}-problem`}>
      {text}
    </p>
  ) : null;
}
