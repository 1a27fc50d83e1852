import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { FormState } from '../frame.ts';
import type { Language } from '../words.ts';
import { Problem } from './accept.tsx';
import { dayText } from './day-text.ts';
import { tell } from './words.ts';

/** What buyer and seller have written, and a place to write more. */
export function QuoteComments({ language: t, quote, url, form }: { language: Language; quote: QuoteView; url: string; form: FormState }) {
  return (
    <section className="quote-comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{tell(t, 'Questions and comments')}</h2>
      {quote.comments.length === 0 ? (
        <p className="soft">{tell(t, 'Nobody has written anything yet.')}</p>
      ) : (
        <ol>
          {quote.comments.map((each, index) => (
            <li key={index} className={each.isOurs ? 'ours' : undefined}>
              <p className="soft">
                {each.author} · <time dateTime={each.at}>{dayText(t, each.at)}</time>
              </p>
              <p className="quote-text">{each.body}</p>
            </li>
          ))}
        </ol>
      )}
      <form method="post" action={`${url}/comment`} className="quote-answer">
        <div className="field">
          <label htmlFor="commentName">{tell(t, 'Your name')}</label>
          <input
            id="commentName"
            name="commentName"
            required
            maxLength={200}
            autoComplete="name"
            defaultValue={form.values['commentName'] ?? ''}
          />
          <Problem form={form} name="commentName" />
        </div>
        <div className="field">
          <label htmlFor="comment">{tell(t, 'Your question or comment')}</label>
          <textarea id="comment" name="comment" rows={4} required maxLength={4000} defaultValue={form.values['comment'] ?? ''} />
          <Problem form={form} name="comment" />
        </div>
        <button type="submit" className="button quiet">
          {tell(t, 'Send')}
        </button>
      </form>
    </section>
  );
}
