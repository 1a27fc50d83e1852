import { randomBytes } from 'node:crypto';
import { systemActor } from '../../../kernel/access/actor.ts';
import { transact } from '../../../kernel/app.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { captureLead } from '../../../modules/sales/index.ts';
import { contentPageOf, readStopLink, shopOf, stopReminders } from '../../../modules/shop/index.ts';
import type { FormState } from '../frame.ts';
import { frameOf } from '../server/frame-of.ts';
import { keptPage } from '../server/kept-page.ts';
import { cartMark } from '../server/page-cache.ts';
import { renderer } from '../server/renderer.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';
import { notFound } from './not-found.ts';

/** A page that the shopkeeper wrote. */
export function content(r: HttpRequest): Promise<HttpReply> {
  return keptPage(r, async (visit) => {
    const slug = r.params['slug'] ?? '';
    const found = await reads(r, (ctx) => contentPageOf(ctx, slug, visit.language));
    if (!found) return notFound(visit);
    const { renderText } = await renderer();
    const frame = await frameOf(visit, { cartCount: cartMark });
    const { title, body, description, language, languages } = found;
    return { html: renderText('content', { frame, title, body, description, textLanguage: language, languages }), products: [] };
  });
}

const empty: FormState = { values: {}, problems: {} };
const trap = 'confirm_address';

export async function contact(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  return contactPage(visit, { ...empty, values: { token: randomBytes(12).toString('base64url') } });
}

/** What somebody writes becomes a lead, or joins the open one of the same address; sent twice it is one message. */
export async function sendContact(r: HttpRequest, form: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const values = valuesOf(form);
  const t = visit.language;
  if (!form.get(trap)) {
    const needed = say(t, 'Please fill this in.');
    const problems: Record<string, string> = {};
    for (const name of ['name', 'email', 'message']) if (!values[name]) problems[name] = needed;
    if (values['email'] && !/^\S+@\S+\.\S+$/.test(values['email'])) problems['email'] = say(t, 'This is no e-mail address.');
    if (Object.keys(problems).length > 0) return contactPage(visit, { values, problems }, 422);
    try {
      await keepMessage(visit, values);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      return contactPage(
        visit,
        { values, problems: { form: say(t, 'Please look at what is marked.'), email: say(t, 'This is no e-mail address.') } },
        422,
      );
    }
  }
  return page(visit, 'message', {
    frame: await frameOf(visit),
    title: say(t, 'Thank you'),
    text: say(t, 'We have your message and will be in touch.'),
    links: [{ href: visit.base || '/', label: say(t, 'Back to the start') }],
  });
}

async function keepMessage(visit: Visit, values: Readonly<Record<string, string>>): Promise<void> {
  const { name = '', email = '', message = '', phone, token } = values;
  const [givenName = '', ...rest] = name.slice(0, 200).split(/\s+/);
  const actor = { ...systemActor, name: say('en', 'Contact form'), via: 'anonymous' } as const;
  await transact(visit.app, { actor, requestId: visit.request.requestId }, (ctx) =>
    captureLead(ctx, {
      form: null,
      token: `shop ${(token ?? randomBytes(12).toString('base64url')).slice(0, 40)}`,
      values: {
        givenName: givenName.slice(0, 100),
        ...(rest.length > 0 ? { familyName: rest.join(' ').slice(0, 100) } : {}),
        email,
        message,
        ...(phone ? { phone: phone.slice(0, 60) } : {}),
      },
      ip: visit.request.ip,
    }),
  );
}

async function contactPage(visit: Visit, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Contact'),
      intro: say(t, 'Ask us anything. We answer within one working day.'),
      description: say(t, 'Ask us anything. We answer within one working day.'),
      action: at(visit, '/shop/contact'),
      form,
      fields: [
        { name: 'name', label: say(t, 'First and last name'), autoComplete: 'name', maxLength: 200 },
        { name: 'email', label: say(t, 'E-mail'), type: 'email', autoComplete: 'email' },
        { name: 'phone', label: say(t, 'Phone'), type: 'tel', autoComplete: 'tel', isOptional: true, maxLength: 60 },
        { name: 'message', label: say(t, 'Your message'), rows: 6, maxLength: 5000 },
      ],
      hidden: { token: form.values['token'] ?? '' },
      button: say(t, 'Send'),
      links: [],
      trap,
    },
    { status },
  );
}

/** Where the link in a reminder leads. Looking changes nothing; the button does. */
export async function noReminders(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  if (readStopLink(shopOf(r.app).secret, r.params['token'] ?? '') === null) return notFound(visit);
  return page(visit, 'form', {
    frame: await frameOf(visit),
    title: say(t, 'No more reminders'),
    intro: say(t, 'Shall we stop reminding you of what is in your cart?'),
    action: at(visit, visit.path),
    form: empty,
    fields: [],
    hidden: { stop: 'yes' },
    button: say(t, 'Stop reminders'),
    links: [],
  });
}

export async function stopRemindersNow(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  const email = readStopLink(shopOf(r.app).secret, r.params['token'] ?? '');
  if (email === null) return notFound(visit);
  await writes(visit, (ctx) => stopReminders(ctx, email));
  return page(visit, 'message', {
    frame: await frameOf(visit),
    title: say(t, 'No more reminders'),
    text: say(t, 'We will not remind you again.'),
    links: [{ href: visit.base || '/', label: say(t, 'Back to the start') }],
  });
}
