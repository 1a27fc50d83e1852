import { transact, type App } from '../../../kernel/app.ts';
import { publicActor } from '../../../kernel/access/actor.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { mailerOf } from '../../../platform/notify/index.ts';
import { readUnsubscribe } from './link.ts';
import { unsubscribePage, type UnsubscribeStep } from './page.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Where the link below each mail of a cadence leads. Looking changes nothing; the button does, and so does the mail program's own (RFC 8058). */
export const unsubscribeRoutes: RouteGroup = {
  name: 'unsubscribe',
  routes: (app) => [
    { ...base, method: 'GET', summary: 'Asks whether to stop mails of a cadence', handle: (r) => answer(app, r, false) },
    // The signature in the address is what lets one in: no cookie is looked at, so there is nothing to forge.
    {
      ...base,
      method: 'POST',
      summary: 'Stops mails of a cadence',
      ownCsrf: true,
      body: 'stream',
      bodyLimit: 1024,
      handle: (r) => answer(app, r, true),
    },
  ],
};

const base = { path: '/unsubscribe/:token', access: 'anyone', ownAuthentication: true, rateLimit: 60 } as const satisfies Partial<Route>;

async function answer(app: App, r: HttpRequest, isDone: boolean): Promise<HttpReply> {
  const id = readUnsubscribe(mailerOf(app).secret, r.params['token'] ?? '');
  if (id === null || !isId(id)) return page(app, r, 'unknown');
  if (isDone)
    await transact(app, { actor: { ...systemActor, name: publicActor.name, via: 'anonymous' }, requestId: r.requestId }, (ctx) =>
      unsubscribe(ctx, id),
    );
  return page(app, r, isDone ? 'done' : 'ask');
}

function page(app: App, r: HttpRequest, step: UnsubscribeStep): HttpReply {
  return {
    status: step === 'unknown' ? 404 : 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: unsubscribePage(step, {
      company: app.services.settings?.company()?.name ?? 'Entente',
      language: preferredLanguage(r.headers),
    }),
  };
}
