import { countryCodes } from '../../../fields/country/server.ts';
import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { plainPage } from '../../../kernel/http/plain-page.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { formFields, type FormField, type leadForm } from '../records/lead-form.ts';

type Form = RowOf<typeof leadForm>;

export interface FormPage {
  readonly company: string;
  readonly language: 'de' | 'en';
  readonly token: string;
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by field; `form` for the whole. */
  readonly problems: Readonly<Record<string, string>>;
}

/** What came with the address of the page and is sent along. */
export const carried = ['utmSource', 'utmMedium', 'utmCampaign'] as const;

/** The field that people do not see, and programs fill in. */
export const trap = 'confirm_address';

/** A form that works without scripts. Everything shown is escaped. */
export function formPage(form: Form, page: FormPage): string {
  const t = words[page.language];
  const asked = formFields.filter(({ value }) => form.asks?.includes(value));
  const inputs = asked.map(({ value }) => input(form, page, value)).join('');
  const hidden = carried.flatMap((name) =>
    page.values[name] ? [`<input type="hidden" name="${name}" value="${escapeHtml(page.values[name])}">`] : [],
  );
  const consent = form.consentText
    ? `<label class="tick"><input type="checkbox" name="consent" value="yes"${page.values['consent'] ? ' checked' : ''}${form.isConsentNeeded ? ' required' : ''}> <span>${escapeHtml(form.consentText)}</span></label>${problem(page, 'consent')}`
    : '';
  const alert =
    Object.keys(page.problems).length > 0 ? `<p role="alert" class="alert">${escapeHtml(page.problems['form'] ?? t.check)}</p>` : '';
  return layout(
    page,
    form.heading,
    `${form.intro ? `<p>${escapeHtml(form.intro)}</p>` : ''}${alert}<form method="post" accept-charset="utf-8">
<input type="hidden" name="token" value="${escapeHtml(page.token)}">${hidden.join('')}
<div class="trap" aria-hidden="true"><label>${t.trap}<input name="${trap}" tabindex="-1" autocomplete="off"></label></div>
${inputs}${consent}<button type="submit">${t.send}</button></form>`,
  );
}

/** What is shown after, or where there is no form. */
export function messagePage(page: Pick<FormPage, 'company' | 'language'>, what: 'thanks' | 'unknown', text: string | null): string {
  const t = words[page.language];
  return layout(page, t[what], `<p>${escapeHtml(text ?? t[`${what}Text`])}</p>`);
}

const types: Partial<Record<FormField, string>> = { email: 'email', phone: 'tel' };
const autocomplete: Partial<Record<FormField, string>> = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
  jobTitle: 'organization-title',
  website: 'url',
  postalCode: 'postal-code',
  city: 'address-level2',
  country: 'country',
};

function input(form: Form, page: FormPage, name: FormField): string {
  const t = words[page.language];
  const isNeeded = form.needs?.includes(name) === true;
  const wrong = page.problems[name] !== undefined;
  const common = `id="${name}" name="${name}"${isNeeded ? ' required' : ''}${wrong ? ` aria-invalid="true" aria-describedby="${name}-problem"` : ''}`;
  const value = escapeHtml(page.values[name] ?? '');
  const control =
    name === 'message'
      ? `<textarea ${common} rows="5" maxlength="5000">${value}</textarea>`
      : name === 'country'
        ? `<select ${common} autocomplete="country">${countryOptions(page.language, page.values[name] ?? '')}</select>`
        : `<input ${common} type="${types[name] ?? 'text'}" maxlength="200" autocomplete="${autocomplete[name] ?? 'off'}" value="${value}">`;
  return `<label for="${name}">${t.fields[name]}${isNeeded ? '' : ` <small>${t.optional}</small>`}</label>${control}${problem(page, name)}`;
}

function countryOptions(language: FormPage['language'], chosen: string): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const countries = countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  return [
    '<option value=""></option>',
    ...countries.map(({ code, name }) => `<option value="${code}"${code === chosen ? ' selected' : ''}>${escapeHtml(name)}</option>`),
  ].join('');
}

function problem(page: FormPage, name: string): string {
  const text = page.problems[name];
  return text === undefined ? '' : `<p class="problem" id="${name}-problem">${escapeHtml(text)}</p>`;
}

const styles = `h1 { font-size: 24px; } label { display: block; font-weight: 600; margin: 16px 0 4px; } small { font-weight: 400; }
.tick { display: flex; gap: 10px; font-weight: 400; align-items: start; } .tick input { width: 20px; height: 20px; flex: none; margin-top: 2px; }
input, textarea, select { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 9px 12px; min-height: 44px; } [aria-invalid] { border-color: var(--bad); }
.problem, .alert { color: var(--bad); margin: 4px 0 0; } .trap { position: absolute; left: -9999px; width: 1px; height: 1px; overflow: hidden; } button { margin-top: 24px; }`;

const layout = ({ company, language }: Pick<FormPage, 'company' | 'language'>, heading: string, body: string): string =>
  plainPage({ language, sender: company, heading, body, isPublic: true, styles });

const words = {
  en: {
    send: 'Send',
    optional: '(optional)',
    trap: 'Leave this empty',
    check: 'Please look at what is marked.',
    thanks: 'Thank you',
    thanksText: 'We have your message and will be in touch.',
    unknown: 'There is no form here',
    unknownText: 'It may have been taken down. Please contact us in another way.',
    fields: {
      givenName: 'First name',
      familyName: 'Last name',
      email: 'E-mail',
      phone: 'Phone',
      company: 'Company',
      jobTitle: 'Job title',
      website: 'Website',
      postalCode: 'Postal code',
      city: 'City',
      country: 'Country',
      message: 'Message',
    },
  },
  de: {
    send: 'Absenden',
    optional: '(freiwillig)',
    trap: 'Dieses Feld leer lassen',
    check: 'Bitte sehen Sie sich die markierten Angaben an.',
    thanks: 'Vielen Dank',
    thanksText: 'Ihre Nachricht ist angekommen; wir melden uns.',
    unknown: 'Hier ist kein Formular',
    unknownText: 'Vielleicht wurde es entfernt. Bitte nehmen Sie auf anderem Weg Kontakt auf.',
    fields: {
      givenName: 'Vorname',
      familyName: 'Nachname',
      email: 'E-Mail',
      phone: 'Telefon',
      company: 'Firma',
      jobTitle: 'Position',
      website: 'Website',
      postalCode: 'Postleitzahl',
      city: 'Ort',
      country: 'Land',
      message: 'Nachricht',
    },
  },
} as const;
