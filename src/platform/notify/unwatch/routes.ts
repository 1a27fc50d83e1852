import { asSystem, transact, type App } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { actorsOf } from '../readers.ts';
import { mailerOf } from '../service.ts';
import { isGerman } from '../telling.ts';
import { readTitles } from '../titles.ts';
import { stopWatching } from '../watching.ts';
import { readUnwatch, type UnwatchTarget } from './link.ts';
import { unwatchPage, type UnwatchStep } from './page.ts';

/** The page that a mail's link "stop watching" leads to. Looking at it changes nothing; its button does, signed in or not. */
export const unwatchRoutes: RouteGroup = {
  name: 'unwatch',
  routes: (app) => [
    { ...base, method: 'GET', summary: 'Asks whether to stop watching a record', handle: (r) => show(app, r, 'ask') },
    // The signature in the address is what lets one in: no cookie is looked at, so there is nothing to forge.
    {
      ...base,
      method: 'POST',
      summary: 'Stops watching a record',
      ownCsrf: true,
      body: 'stream',
      bodyLimit: 1024,
      handle: (r) => show(app, r, 'done'),
    },
  ],
};

const base = { path: '/unwatch/:token', access: 'anyone', rateLimit: 60 } as const satisfies Partial<Route>;

async function show(app: App, r: HttpRequest, step: 'ask' | 'done'): Promise<HttpReply> {
  const target = readUnwatch(mailerOf(app).secret, r.params['token'] ?? '');
  const actor = target && (await asSystem(app, (ctx) => actorsOf(ctx, [target.userId]), r.requestId)).get(target.userId);
  if (!target || !actor) return page(app, 'unknown', null, preferredLanguage(r.headers));
  const title = await titleFor(app, actor, target);
  if (step === 'done')
    await transact(app, { actor: { ...actor, via: 'anonymous' }, requestId: r.requestId }, (ctx) =>
      stopWatching(ctx, target.userId, target.recordId),
    );
  return page(app, step, title, actor.locale);
}

/** The record's name, as long as they may read it. */
async function titleFor(app: App, actor: Actor, { userId, recordId }: UnwatchTarget): Promise<string | null> {
  return asSystem(app, async (ctx) => {
    const { rows } = await sql<{
      type: string;
    }>`select subject_type as type from watch where user_id = ${userId}::uuid and subject_id = ${recordId}::uuid`.execute(ctx.db);
    const type = rows[0]?.type;
    return type === undefined ? null : ((await readTitles({ ...ctx, actor }, [{ type, id: recordId }])).get(recordId)?.title ?? null);
  });
}

function page(app: App, step: UnwatchStep, title: string | null, locale: string): HttpReply {
  return {
    status: step === 'unknown' ? 404 : 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: unwatchPage(step, {
      company: app.services.settings?.company()?.name ?? 'Entente',
      title,
      language: isGerman(locale) ? 'de' : 'en',
      appUrl: `${mailerOf(app).publicUrl}/app`,
    }),
  };
}
