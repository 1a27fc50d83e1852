import type { FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Field, Problems } from '../parts/field.tsx';
import { formatQuantity, say } from '../words.ts';

export interface ReturnProps {
  readonly frame: Frame;
  readonly number: string;
  readonly orderHref: string;
  readonly action: string;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly returnable: number }[];
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
}

/** Announces that goods come back: how many of what, why, and for money or an exchange. */
export function Return({ frame, number, orderHref, action, lines, reasons, form }: ReturnProps) {
  const t = frame.language;
  const problem = form.problems['lines'];
  return (
    <Layout frame={frame} head={{ title: say(t, 'Send something back'), isPrivate: true }}>
      <section className="narrow">
        <h1>{say(t, 'Send something back')}</h1>
        <p className="lead">
          <a href={orderHref}>{say(t, 'Order {number}', { number })}</a>
        </p>
        {lines.length === 0 ? (
          <p>{say(t, 'There is nothing in this order that can be sent back now.')}</p>
        ) : (
          <>
            <Problems form={form} language={t} />
            <form method="post" action={action} className="form" noValidate>
              <fieldset id="lines" aria-describedby={problem ? 'lines-problem' : undefined}>
                <legend>{say(t, 'What comes back?')}</legend>
                {lines.map((line) => (
                  <div key={line.id} className="field return-line">
                    <label htmlFor={`l.${line.id}`}>
                      {line.name} <small>{say(t, 'at most {n}', { n: formatQuantity(t, line.returnable) })}</small>
                    </label>
                    <input
                      id={`l.${line.id}`}
                      name={`l.${line.id}`}
                      type="number"
                      min="0"
                      max={line.returnable}
                      step="any"
                      inputMode="decimal"
                      defaultValue={form.values[`l.${line.id}`] ?? '0'}
                    />
                  </div>
                ))}
                {problem && (
                  <p className="problem" id="lines-problem">
                    {problem}
                  </p>
                )}
              </fieldset>
              <Field form={form} language={t} name="reason" label={say(t, 'Why?')} options={reasons} />
              <Field
                form={form}
                language={t}
                name="resolution"
                label={say(t, 'What would you like?')}
                options={[
                  { value: 'refund', label: say(t, 'My money back') },
                  { value: 'exchange', label: say(t, 'An exchange') },
                ]}
              />
              <Field form={form} language={t} name="remark" label={say(t, 'Anything else?')} isOptional rows={3} maxLength={1000} />
              <button type="submit" className="button">
                {say(t, 'Ask to return it')}
              </button>
            </form>
          </>
        )}
      </section>
    </Layout>
  );
}
