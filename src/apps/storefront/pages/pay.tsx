import type { FormState, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Problems } from '../parts/field.tsx';
import { WaysToPay, type WayToPay } from '../parts/ways-to-pay.tsx';
import { say } from '../words.ts';

export interface PayProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly number: string;
  readonly orderHref: string;
  readonly action: string;
  readonly ways: readonly WayToPay[];
  /** What is still to pay, as the visitor writes it. */
  readonly amount: string;
}

/** How to pay an order anew whose payment came to nothing. */
export function Pay({ frame, form, number, orderHref, action, ways, amount }: PayProps) {
  const t = frame.language;
  const title = say(t, 'Pay your order');
  return (
    <Layout frame={frame} head={{ title, isPrivate: true }}>
      <section className="narrow">
        <h1>{title}</h1>
        <p className="lead">
          <a href={orderHref}>{say(t, 'Order {number}', { number })}</a>
        </p>
        <p>{say(t, 'The last payment did not go through, and nothing was charged. Try once more, or choose another way.')}</p>
        <Problems form={form} language={t} />
        <form method="post" action={action} className="form">
          <WaysToPay language={t} ways={ways} chosen={form.values['method']} />
          <button type="submit" className="button" disabled={ways.every((each) => each.refusal !== null)}>
            {say(t, 'Pay {amount}', { amount })}
          </button>
        </form>
      </section>
    </Layout>
  );
}
