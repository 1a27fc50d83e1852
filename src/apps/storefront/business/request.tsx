import type { FormState } from '../frame.ts';
import { Field, Problems } from '../parts/field.tsx';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { word } from './words.ts';

export interface RequestProps {
  readonly of: BusinessFrame;
  /** `cart`, the id of a product, or nothing. */
  readonly from: string;
  readonly goods: readonly { readonly id: string; readonly name: string; readonly quantity: string }[];
  readonly form: FormState;
}

/** Asks for a quote: for the cart, for a product, or for what words say. */
export function RequestQuote({ of, from, goods, form }: RequestProps) {
  const t = of.frame.language;
  return (
    <BusinessPage of={of} part="request" title={word(t, 'Ask for a quote')}>
      <p>{word(t, 'For larger quantities or special wishes: tell us, and we make you an offer.')}</p>
      <Problems form={form} language={t} />
      <form method="post" action={`${of.frame.base}/shop/business/request`} className="form" noValidate>
        <input type="hidden" name="from" value={from} />
        {goods.length > 0 && (
          <table className="sku-rows">
            <caption>{word(t, 'We ask for these')}</caption>
            <tbody>
              {goods.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.name}</th>
                  <td>
                    <input
                      name={`q-${each.id}`}
                      inputMode="decimal"
                      maxLength={12}
                      required
                      defaultValue={form.values[`q-${each.id}`] ?? each.quantity}
                      aria-label={`${word(t, 'Quantity')}: ${each.name}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Field form={form} language={t} name="subject" label={word(t, 'Subject')} maxLength={200} />
        <Field
          form={form}
          language={t}
          name="message"
          label={word(t, 'What do you need, and by when?')}
          rows={5}
          maxLength={5000}
          isOptional={goods.length > 0}
        />
        <Field form={form} language={t} name="reference" label={word(t, 'Your reference')} maxLength={80} isOptional />
        <button type="submit" className="button">
          {word(t, 'Send the request')}
        </button>
      </form>
    </BusinessPage>
  );
}
