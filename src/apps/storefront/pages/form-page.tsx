import type { FormState, Frame, PageLink } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { AddressFields } from '../parts/address-fields.tsx';
import { Field, Problems, type FieldProps } from '../parts/field.tsx';
import { say } from '../words.ts';

export type FormField = Pick<
  FieldProps,
  'name' | 'label' | 'type' | 'autoComplete' | 'isOptional' | 'maxLength' | 'help' | 'rows' | 'options'
>;

export interface FormPageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly intro: string | null;
  /** For search engines; a page without is kept out of them. */
  readonly description?: string;
  readonly action: string;
  readonly form: FormState;
  readonly fields: readonly FormField[];
  /** Asks for an address too, with these countries. */
  readonly countries?: readonly { readonly value: string; readonly label: string }[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly button: string;
  readonly links: readonly PageLink[];
  /** What people leave empty and programs fill in. */
  readonly trap?: string;
}

/** A page with one form: sign-in, registration, password, contact, review. */
export function FormPage({
  frame,
  title,
  intro,
  description,
  action,
  form,
  fields,
  countries,
  hidden,
  button,
  links,
  trap,
}: FormPageProps) {
  const t = frame.language;
  return (
    <Layout frame={frame} head={{ title, ...(description ? { description } : { isPrivate: true }) }}>
      <section className="narrow">
        <h1>{title}</h1>
        {intro && <p className="lead">{intro}</p>}
        <Problems form={form} language={t} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
        <form method="post" action={action} className="form" noValidate>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {trap && (
            <div className="trap" aria-hidden="true">
              <label>
                {say(t, 'Leave this empty')}
                <input name={trap} tabIndex={-1} autoComplete="off" />
              </label>
            </div>
          )}
          {fields.map((each) => (
            <Field key={each.name} form={form} language={t} {...each} />
          ))}
          {countries && <AddressFields form={form} language={t} prefix="" countries={countries} section="shipping" />}
          <button type="submit" className="button">
            {button}
          </button>
        </form>
        {links.length > 0 && (
          <ul className="form-links">
            {links.map((each) => (
              <li key={each.href}>
                <a href={each.href}>{each.label}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Layout>
  );
}
