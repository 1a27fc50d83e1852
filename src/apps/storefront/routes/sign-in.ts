import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { requestReset, signIn, signOut } from '../../../platform/identity/index.ts';
import { buyerOf } from '../../../modules/catalog/index.ts';
import { mergeCarts, viewCart } from '../../../modules/orders/index.ts';
import { beginRegistration, findRegistration, finishRegistration } from '../../../modules/shop/index.ts';
import type { FormState } from '../frame.ts';
import { cookie, cookieNames, noCart } from '../server/cookies.ts';
import { frameOf } from '../server/frame-of.ts';
import { backTo, goTo, noticeOf, page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';

const untouched: FormState = { values: {}, problems: {} };
/** The name stands in the mail: nobody sends others their links by it. */
const hasLink = (name: string): boolean => /[/\\<>]|www\.|[\w-]{2}\.[a-z]{2,}/.test(name);
const isEmail = (text: string | undefined): boolean => /^\S+@\S+\.\S+$/.test(text ?? '');

export async function askToSignIn(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  if (visit.isSignedIn) return goTo(visit, at(visit, '/shop/account'));
  return signInPage(visit, untouched, queryText(r, 'next'));
}

async function signInPage(visit: Visit, form: FormState, next: string | undefined, status = 200): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Sign in'),
      intro: noticeOf(visit),
      action: at(visit, '/shop/account/sign-in'),
      form,
      fields: [
        { name: 'email', label: say(t, 'E-mail'), type: 'email', autoComplete: 'username' },
        { name: 'password', label: say(t, 'Password'), type: 'password', autoComplete: 'current-password', maxLength: 256 },
      ],
      hidden: next ? { next } : {},
      button: say(t, 'Sign in'),
      links: [
        { href: at(visit, '/shop/account/register'), label: say(t, 'Open an account') },
        { href: at(visit, '/shop/account/password'), label: say(t, 'Password forgotten?') },
      ],
    },
    { status },
  );
}

export async function takeSignIn(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  const values = valuesOf(sent);
  const { email = '', next } = values;
  // Spaces may belong to a password.
  const password = sent.get('password') ?? '';
  const needed = say(t, 'Please fill this in.');
  const problems = { ...(email ? {} : { email: needed }), ...(password ? {} : { password: needed }) };
  if (Object.keys(problems).length > 0) return signInPage(visit, { values: { email }, problems }, next, 422);
  try {
    return await enter(visit, { email, password }, next ? backTo(visit, next) : at(visit, '/shop/account'));
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const text =
      error.status === 429 ? say(t, 'Too many tries. Please wait a little.') : say(t, 'The e-mail address or the password is wrong.');
    return signInPage(visit, { values: { email }, problems: { form: text } }, next, error.status === 429 ? 429 : 422);
  }
}

/** Opens a session and brings the guest's cart along. @throws AppError wrong-credentials, rate-limited */
export async function enter(visit: Visit, credentials: { email: string; password: string }, to: string): Promise<HttpReply> {
  const reply = await signIn({ ...visit.request, body: credentials });
  const cookies = [reply.headers?.['set-cookie'] ?? []].flat();
  // A second factor is asked for where all its ways are.
  if ((reply.body as { twoFactorRedirect?: boolean } | undefined)?.twoFactorRedirect) return goTo(visit, '/portal/sign-in', cookies);
  const user = (reply.body as { user?: { id?: string } } | undefined)?.user;
  return goTo(visit, to, [...cookies, ...(await bringCart(visit, user?.id))]);
}

async function bringCart(visit: Visit, userId: string | undefined): Promise<string[]> {
  const { app, request: r } = visit;
  const names = cookieNames(app);
  const token = r.cookies[names.cart];
  const actor = userId ? await app.services.identity?.readActor(app.db, userId) : null;
  const personId = actor?.personId ?? null;
  if (personId === null || actor?.audience === 'staff') return [];
  const buyer = await reads(r, (ctx) => buyerOf(ctx, { personId, organizationId: actor?.organizationId ?? null, isSignedIn: true }));
  const shopper = { ...visit.cartShopper, buyer, display: buyer.isBusiness ? 'net' : 'gross' } as const;
  const view = await writes(visit, async (ctx) => viewCart(ctx, await mergeCarts(ctx, token ?? '', shopper), shopper));
  return [cookie(app, names.cart, '', 0), cookie(app, names.count, String(view.count), 60 * 24 * 3600)];
}

export async function leave(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const reply = await signOut(r);
  const cookies = [reply.headers?.['set-cookie'] ?? []].flat();
  return goTo(visit, visit.base || '/', [...cookies, ...noCart(r.app), cookie(r.app, cookieNames(r.app).seen, '', 0)]);
}

export async function askToRegister(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  return registerPage(visit, untouched);
}

async function registerPage(visit: Visit, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Open an account'),
      intro: say(t, 'See your orders, keep addresses and a wish list. We send a mail to make sure that the address is yours.'),
      action: at(visit, '/shop/account/register'),
      form,
      fields: [
        { name: 'name', label: say(t, 'First and last name'), autoComplete: 'name', maxLength: 120 },
        { name: 'email', label: say(t, 'E-mail'), type: 'email', autoComplete: 'email', maxLength: 254 },
      ],
      hidden: {},
      button: say(t, 'Continue'),
      links: [{ href: at(visit, '/shop/account/sign-in'), label: say(t, 'Sign in if you have one') }],
      trap: 'confirm_address',
    },
    { status },
  );
}

/** The answer is the same whether or not the address has an account: the mail tells, to whoever reads it. */
export async function takeRegistration(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  const values = valuesOf(sent);
  const { name = '', email = '' } = values;
  const problems = {
    ...(name ? (hasLink(name) ? { name: say(t, 'Please write your name without links.') } : {}) : { name: say(t, 'Please fill this in.') }),
    ...(isEmail(email) ? {} : { email: say(t, email ? 'This is no e-mail address.' : 'Please fill this in.') }),
  };
  if (Object.keys(problems).length > 0) return registerPage(visit, { values, problems }, 422);
  if (!sent.get('confirm_address'))
    await writes(visit, (ctx) =>
      beginRegistration(ctx, {
        email,
        name: name.slice(0, 120),
        language: t,
        confirmUrl: `${visit.publicUrl}${at(visit, '/shop/account/confirm')}`,
        signInUrl: `${visit.publicUrl}${at(visit, '/shop/account/sign-in')}`,
        shopName: visit.look.name,
      }),
    );
  return checkMail(visit, email);
}

async function checkMail(visit: Visit, email: string): Promise<HttpReply> {
  const t = visit.language;
  return page(visit, 'message', {
    frame: await frameOf(visit),
    title: say(t, 'Please look into your mail'),
    text: say(t, 'We have sent a message to {email}. Follow the link in it to go on.', { email }),
    links: [{ href: visit.base || '/', label: say(t, 'Back to the start') }],
  });
}

export async function askPassword(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  return passwordPage(visit, queryText(r, 'token') ?? '', untouched);
}

async function passwordPage(visit: Visit, token: string, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const found = await reads(visit.request, (ctx) => findRegistration(ctx, token));
  if (!found) {
    const title = say(t, 'This link works no longer');
    const text = say(t, 'It was used before or is too old. Please begin once more.');
    const links = [{ href: at(visit, '/shop/account/register'), label: say(t, 'Open an account') }];
    return page(visit, 'message', { frame: await frameOf(visit), title, text, links }, { status: 410 });
  }
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Choose a password'),
      intro: say(t, 'For your account with {email}.', { email: found.email }),
      action: at(visit, '/shop/account/confirm'),
      form,
      fields: [
        {
          name: 'password',
          label: say(t, 'Password'),
          type: 'password',
          autoComplete: 'new-password',
          maxLength: 256,
          help: say(t, 'At least ten characters; a few words are good.'),
        },
      ],
      hidden: { token },
      button: say(t, 'Open the account'),
      links: [],
    },
    { status },
  );
}

export async function takePassword(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const token = sent.get('token') ?? '';
  const password = sent.get('password') ?? '';
  try {
    const { email } = await writes(visit, (ctx) => finishRegistration(ctx, token, password));
    const entered = await enter(visit, { email, password }, at(visit, '/shop/account'));
    return goTo(visit, at(visit, '/shop/account'), [entered.headers?.['set-cookie'] ?? []].flat(), 'Your account is open. Welcome.');
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.code === 'link-used') return passwordPage(visit, '', untouched);
    return passwordPage(
      visit,
      token,
      { values: {}, problems: { password: say(visit.language, 'Please choose a longer one that is not easy to guess.') } },
      422,
    );
  }
}

export async function askForgotten(r: HttpRequest): Promise<HttpReply> {
  return forgottenPage(await visitOf(r), untouched);
}

async function forgottenPage(visit: Visit, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Set a new password'),
      intro: say(t, 'We send you a link.'),
      action: at(visit, '/shop/account/password'),
      form,
      fields: [{ name: 'email', label: say(t, 'E-mail'), type: 'email', autoComplete: 'email' }],
      hidden: {},
      button: say(t, 'Send'),
      links: [{ href: at(visit, '/shop/account/sign-in'), label: say(t, 'Sign in') }],
    },
    { status },
  );
}

export async function takeForgotten(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { email = '' } = valuesOf(sent);
  if (!isEmail(email))
    return forgottenPage(visit, { values: { email }, problems: { email: say(visit.language, 'This is no e-mail address.') } }, 422);
  await requestReset({ ...r, body: { email } });
  return checkMail(visit, email);
}
