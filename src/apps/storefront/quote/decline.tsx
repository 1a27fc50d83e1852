import type { FormState } from '../frame.ts';
import type { Language } from '../words.ts';
import { Problem } from './accept.tsx';
import { tell, type QuotePhrase } from './words.ts';

/** Saying no, folded away, with why. */
export function QuoteDecline({
  language: t,
  url,
  form,
  reasons,
}: {
  language: Language;
  url: string;
  form: FormState;
  reasons: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <details className="quote-fold" open={form.problems['reason'] !== undefined}>
      <summary>{tell(t, 'Decline instead')}</summary>
      <form method="post" action={`${url}/decline`} className="quote-answer">
        <div className="field">
          <label htmlFor="reason">{tell(t, 'Why not?')}</label>
          <select
            id="reason"
            name="reason"
            required
            defaultValue={form.values['reason'] ?? ''}
            aria-invalid={form.problems['reason'] ? true : undefined}
            aria-describedby={form.problems['reason'] ? 'reason-problem' : undefined}
          >
            <option value="">–</option>
            {reasons.map((each) => (
              <option key={each.value} value={each.value}>
                {tell(t, each.label as QuotePhrase)}
              </option>
            ))}
          </select>
          <Problem form={form} name="reason" />
        </div>
        <div className="field">
          <label htmlFor="remark">
            {tell(t, 'Something you want to tell us')} <small>{tell(t, '(optional)')}</small>
          </label>
          <textarea id="remark" name="remark" rows={3} maxLength={2000} defaultValue={form.values['remark'] ?? ''} />
        </div>
        <button type="submit" className="button quiet">
          {tell(t, 'Decline')}
        </button>
      </form>
    </details>
  );
}
