import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { findInvitation, joinAccount, type Invitation } from '../../../modules/buying/index.ts';
import { untouched, type FormState } from '../frame.ts';
import { enter } from '../routes/sign-in.ts';
import { frameOf } from '../server/frame-of.ts';
import { goTo, page } from '../server/reply.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { word } from './words.ts';

/** Where the link of an invitation leads. */
export async function askToJoin(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  return joinPage(visit, queryText(r, 'token') ?? '', untouched);
}

async function joinPage(visit: Visit, token: string, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const found = await reads(visit.request, (ctx) => findInvitation(ctx, token));
  if (!found) return linkIsOver(visit);
  const { company } = found;
  const needsPassword = found.userId === null;
  const mustSignIn = found.userId !== null && !found.isClosed && visit.request.actor.userId !== found.userId;
  if (mustSignIn)
    return secretPage(
      visit,
      await page(visit, 'message', {
        frame: await frameOf(visit),
        title: word(t, 'Join {company}', { company }),
        text: word(t, '{company} would like you to buy for them. You have an account with this address: sign in, then accept.', {
          company,
        }),
        links: [
          {
            href: at(visit, `/shop/account/sign-in?next=${encodeURIComponent(at(visit, `/shop/business/join?token=${token}`))}`),
            label: word(t, 'Sign in'),
          },
        ],
      }),
    );
  const reply = await page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: word(t, 'Join {company}', { company }),
      intro: needsPassword
        ? word(t, '{company} would like you to buy for them. Choose a password, then your account is open.', { company })
        : word(t, '{company} would like you to buy for them.', { company }),
      action: at(visit, '/shop/business/join'),
      form,
      fields: needsPassword
        ? [
            {
              name: 'password',
              label: word(t, 'Password'),
              type: 'password',
              autoComplete: 'new-password',
              maxLength: 256,
              help: word(t, 'At least ten characters; a few words are good.'),
            },
          ]
        : [],
      hidden: { token },
      button: word(t, needsPassword ? 'Accept and open the account' : 'Accept'),
      links: [],
    },
    { status },
  );
  return secretPage(visit, reply);
}

/** The address is a secret: no cache keeps it, and no other site learns it. */
const secretPage = (_visit: Visit, reply: HttpReply): HttpReply => ({
  ...reply,
  headers: { ...reply.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' },
});

async function linkIsOver(visit: Visit): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'message',
    {
      frame: await frameOf(visit),
      title: word(t, 'This link was used before or is too old'),
      text: word(t, 'Ask whoever invited you for a new one.'),
      links: [{ href: at(visit, '/shop'), label: word(t, 'To the shop') }],
    },
    { status: 410 },
  );
}

export async function takeJoin(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  const token = (sent.get('token') ?? '').slice(0, 100);
  // Spaces may belong to a password.
  const password = sent.get('password') ?? '';
  const found: Invitation | null = await reads(r, (ctx) => findInvitation(ctx, token));
  if (!found) return linkIsOver(visit);
  if (found.userId === null && !password)
    return joinPage(visit, token, { values: {}, problems: { password: word(t, 'Please fill this in.') } }, 422);
  try {
    const { email } = await writes(visit, (ctx) =>
      joinAccount(ctx, token, { password: password.slice(0, 256), language: t, userId: r.actor.userId }),
    );
    const to = at(visit, '/shop/business');
    if (found.userId === null) return await enter(visit, { email, password }, to);
    return goTo(visit, found.isClosed ? at(visit, '/shop/account/sign-in?next=%2Fshop%2Fbusiness') : to);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.code === 'link-used') return linkIsOver(visit);
    const isPassword = error.problems.some(({ pointer }) => pointer === '/password');
    const problems: Record<string, string> = isPassword
      ? { password: word(t, 'Please choose a longer one that is not easy to guess.') }
      : { form: word(t, 'Your account cannot buy for another company. Have another address invited.') };
    return joinPage(visit, token, { values: {}, problems }, 422);
  }
}
