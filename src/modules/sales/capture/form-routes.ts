import { asSystem, transact, type App } from '../../../kernel/app.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import { readForm } from '../../../kernel/http/read-form.ts';
import { queryText, type HttpReply, type HttpRequest, type RouteGroup } from '../../../kernel/http/route.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { fieldWithLinks } from '../rules/looks-like-spam.ts';
import { formFields, leadForm } from '../records/lead-form.ts';
import { captureLead } from './capture-lead.ts';
import { carried, formPage, messagePage, trap } from './form-page.ts';
import { checkFormToken, makeFormToken } from './form-token.ts';
import { leadFormsOf } from './service.ts';

type Form = RowOf<typeof leadForm>;

/** The pages of web forms, for visitors. They learn nothing of what is kept here, not even whether they are known. */
export const formRoutes: RouteGroup = {
  name: 'forms',
  routes: () => [
    { method: 'GET', path: '/forms/:key', summary: 'A web form', access: 'anyone', ownAuthentication: true, rateLimit: 120, handle: show },
    {
      method: 'POST',
      path: '/forms/:key',
      summary: 'Sends a web form',
      access: 'anyone',
      // Visitors have no session that another site could use: the signed time stamp says that the page was ours.
      ownAuthentication: true,
      ownCsrf: true,
      body: 'stream',
      bodyLimit: 64 * 1024,
      rateLimit: 20,
      handle: send,
    },
  ],
};

async function show(r: HttpRequest): Promise<HttpReply> {
  const form = await findForm(r);
  if (!form) return page(r, null, 404, messagePage(looks(r), 'unknown', null));
  const utm = { utmSource: queryText(r, 'utm_source'), utmMedium: queryText(r, 'utm_medium'), utmCampaign: queryText(r, 'utm_campaign') };
  return fillIn(r, form, 200, Object.fromEntries(Object.entries(utm).flatMap(([k, v]) => (v ? [[k, v.slice(0, 200)]] : []))), {});
}

async function send(r: HttpRequest): Promise<HttpReply> {
  const form = await findForm(r);
  if (!form) return page(r, null, 404, messagePage(looks(r), 'unknown', null));
  const german = looks(r).language === 'de';
  const sent = await readForm(r, 64 * 1024);
  const values = readValues(form, sent);
  // A program that fills in everything is thanked like anybody, and nothing is kept.
  if (sent.get(trap)) return thank(r, form);
  const token = sent.get('token') ?? '';
  const verdict = checkFormToken(leadFormsOf(r.app).secret, form.key, token, r.app.now());
  if (verdict !== 'good') {
    const text = german ? 'Bitte senden Sie das Formular noch einmal ab.' : 'Please send the form once more.';
    return fillIn(r, form, 422, values, { form: text }, verdict === 'tooYoung' ? token : undefined);
  }
  const problems = findProblems(form, values, german);
  if (Object.keys(problems).length > 0) return fillIn(r, form, 422, values, problems, token);
  try {
    const { consent, ...fields } = values;
    await transact(r.app, { actor: { ...systemActor, name: form.name, via: 'anonymous' }, requestId: r.requestId }, (ctx) =>
      captureLead(ctx, { form, values: fields, token, isConsentGiven: consent === 'yes', ip: r.ip }),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    const told = german ? 'Bitte prüfen Sie diese Angabe.' : 'Please check this.';
    return fillIn(r, form, 422, values, Object.fromEntries(error.problems.map((p) => [p.pointer.slice(1), told])), token);
  }
  return thank(r, form);
}

function findProblems(form: Form, values: Readonly<Record<string, string>>, german: boolean): Record<string, string> {
  const needed = german ? 'Bitte ausfüllen.' : 'Please fill this in.';
  const problems: Record<string, string> = {};
  for (const name of form.needs ?? []) if (form.asks?.includes(name) && !values[name]) problems[name] = needed;
  if (form.consentText && form.isConsentNeeded && values['consent'] !== 'yes')
    problems['consent'] = german ? 'Bitte stimmen Sie zu.' : 'Please agree.';
  if (!formFields.some(({ value }) => values[value])) problems['form'] = german ? 'Das Formular ist leer.' : 'The form is empty.';
  const stuffed = fieldWithLinks(values);
  if (stuffed) problems[stuffed] = german ? 'Bitte ohne so viele Links.' : 'Please without that many links.';
  return problems;
}

function readValues(form: Form, sent: URLSearchParams): Record<string, string> {
  const names = [...(form.asks ?? []), ...carried];
  const values: Record<string, string> = {};
  for (const name of names) {
    // Control characters are nothing that people type; some cannot be stored.
    const text = (sent.get(name) ?? '').replace(/(?![\n\r\t])\p{Cc}/gu, '').trim();
    if (text) values[name] = text.slice(0, name === 'message' ? 5000 : 200);
  }
  if (form.consentText && sent.get('consent') === 'yes') values['consent'] = 'yes';
  return values;
}

async function findForm(r: HttpRequest): Promise<Form | null> {
  return asSystem(
    r.app,
    async (ctx) => {
      const { rows } = await sql<{ id: string }>`
        select id from lead_form where key = ${r.params['key'] ?? ''} and is_active and deleted_at is null`.execute(ctx.db);
      return rows[0] ? readRecord(ctx, leadForm, rows[0].id) : null;
    },
    r.requestId,
  );
}

function fillIn(
  r: HttpRequest,
  form: Form,
  status: number,
  values: Readonly<Record<string, string>>,
  problems: Readonly<Record<string, string>>,
  token = makeFormToken(leadFormsOf(r.app).secret, form.key, r.app.now()),
): HttpReply {
  return page(r, form, status, formPage(form, { ...looks(r), token, values, problems }));
}

/** To a page of one of the form's own websites, or thanks. The address is never taken from the request. */
function thank(r: HttpRequest, form: Form): HttpReply {
  const to = form.redirectTo ? originOf(form.redirectTo) : null;
  if (to !== null && form.redirectTo && originsOf(r.app, form).includes(to)) return { status: 303, headers: { location: form.redirectTo } };
  return page(r, form, 200, messagePage(looks(r), 'thanks', form.thanks));
}

function page(r: HttpRequest, form: Form | null, status: number, body: string): HttpReply {
  const origins = form ? originsOf(r.app, form).join(' ') : "'none'";
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self' ${form ? origins : ''}; frame-ancestors ${origins}${form ? " 'self'" : ''}`,
    },
    body,
  };
}

function originsOf(app: App, form: Form): readonly string[] {
  const lines = (form.origins ?? '').split(/\s+/).flatMap((line) => originOf(line) ?? []);
  return [new URL(leadFormsOf(app).publicUrl).origin, ...lines];
}

function originOf(text: string): string | null {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address && ['https:', 'http:'].includes(address.protocol) ? address.origin : null;
}

function looks(r: HttpRequest): { company: string; language: 'de' | 'en' } {
  return { company: r.app.services.settings?.company()?.name ?? 'Entente', language: preferredLanguage(r.headers) };
}
