import type { FormState, Price } from '../frame.ts';
import { Field, Problems } from '../parts/field.tsx';
import { formatMoney, type Language } from '../words.ts';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { roleWords } from './overview.tsx';
import { word } from './words.ts';

type Role = keyof typeof roleWords;

export interface BuyersProps {
  readonly of: BusinessFrame;
  readonly buyers: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly isInvited: boolean;
    readonly orderLimit: Price | null;
    readonly monthlyBudget: Price | null;
    readonly mayReleaseOwn: boolean;
  }[];
  readonly currency: string;
  /** Of the invitation, or of the buyer whose id is `of`. */
  readonly form: FormState;
  /** Whose form was not right; null for the invitation. */
  readonly wrong: string | null;
}

const untouched: FormState = { values: { role: 'buyer' }, problems: {} };

/** Who buys for the company: its administrator invites, changes and removes. */
export function Buyers({ of, buyers, currency, form, wrong }: BuyersProps) {
  const t = of.frame.language;
  const at = `${of.frame.base}/shop/business/buyers`;
  return (
    <BusinessPage of={of} part="buyers" title={word(t, 'Buyers')}>
      <Problems form={form} language={t} />
      <ul className="buyers">
        {buyers.map((each) => (
          <li key={each.id}>
            <h2>
              {each.name} {each.isInvited && <span className="soft">({word(t, 'invited')})</span>}
            </h2>
            <p className="soft">{each.email}</p>
            <p>
              {word(t, roleWords[each.role])} · {word(t, 'Limit per order')}:{' '}
              {each.orderLimit ? formatMoney(t, each.orderLimit) : word(t, 'No limit')} · {word(t, 'Budget per month')}:{' '}
              {each.monthlyBudget ? formatMoney(t, each.monthlyBudget) : word(t, 'No budget')}
            </p>
            <details open={wrong === each.id}>
              <summary>
                {word(t, 'Change')}
                <span className="hidden"> {each.name}</span>
              </summary>
              <form method="post" action={`${at}/${each.id}`} className="form" noValidate>
                <Terms
                  t={t}
                  prefix={`${each.id}-`}
                  currency={currency}
                  form={
                    wrong === each.id
                      ? form
                      : {
                          values: {
                            [`${each.id}-role`]: each.role,
                            [`${each.id}-limit`]: each.orderLimit ? Number(each.orderLimit.amount).toString() : '',
                            [`${each.id}-budget`]: each.monthlyBudget ? Number(each.monthlyBudget.amount).toString() : '',
                            ...(each.mayReleaseOwn ? { [`${each.id}-own`]: 'yes' } : {}),
                          },
                          problems: {},
                        }
                  }
                />
                <button type="submit" className="button quiet">
                  {word(t, 'Keep')}
                  <span className="hidden"> {each.name}</span>
                </button>
              </form>
              <form method="post" action={`${at}/${each.id}/remove`}>
                <button type="submit" className="link">
                  {word(t, 'Remove')}
                  <span className="hidden"> {each.name}</span>
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <section aria-labelledby="invite">
        <h2 id="invite">{word(t, 'Invite somebody')}</h2>
        <p className="soft">{word(t, 'They get a mail with a link and can buy for your company once they have followed it.')}</p>
        <form method="post" action={at} className="form" noValidate>
          <Field
            form={wrong === null ? form : untouched}
            language={t}
            name="name"
            label={word(t, 'Name')}
            maxLength={120}
            autoComplete="off"
          />
          <Field
            form={wrong === null ? form : untouched}
            language={t}
            name="email"
            type="email"
            label={word(t, 'E-mail')}
            maxLength={254}
            autoComplete="off"
          />
          <Terms t={t} prefix="" currency={currency} form={wrong === null ? form : untouched} />
          <button type="submit" className="button">
            {word(t, 'Invite')}
          </button>
        </form>
      </section>
    </BusinessPage>
  );
}

function Terms({ t, form, prefix, currency }: { t: Language; form: FormState; prefix: string; currency: string }) {
  const roles = (Object.keys(roleWords) as Role[]).map((value) => ({ value, label: word(t, roleWords[value]) }));
  return (
    <>
      <Field form={form} language={t} name={`${prefix}role`} label={word(t, 'Role')} options={roles} />
      <Field
        form={form}
        language={t}
        name={`${prefix}limit`}
        label={word(t, 'Limit per order')}
        maxLength={15}
        isOptional
        help={word(t, 'Empty: no limit. In {currency}, with tax.', { currency })}
      />
      <Field
        form={form}
        language={t}
        name={`${prefix}budget`}
        label={word(t, 'Budget per month')}
        maxLength={15}
        isOptional
        help={word(t, 'Empty: no budget. In {currency}, with tax.', { currency })}
      />
      <label className="check">
        <input type="checkbox" name={`${prefix}own`} value="yes" defaultChecked={form.values[`${prefix}own`] === 'yes'} />{' '}
        {word(t, 'May approve their own orders')}
      </label>
    </>
  );
}
