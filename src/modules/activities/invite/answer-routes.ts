import { asSystem, transact } from '../../../kernel/app.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import { readForm } from '../../../kernel/http/read-form.ts';
import { queryText, type HttpReply, type HttpRequest, type Route, type RouteGroup } from '../../../kernel/http/route.ts';
import { responses, type Response } from '../records/choices.ts';
import { activitiesOf } from '../service.ts';
import { answerPage } from './answer-page.ts';
import { readAnswerToken } from './answer-link.ts';
import { answerInvitation } from './answer.ts';
import { readInvitation } from './invitation.ts';

/** The page on which those who are invited answer. Looking at it changes nothing; its buttons do, and nobody has to sign in. */
export const answerRoutes: RouteGroup = {
  name: 'answer',
  routes: () => [
    { ...base, method: 'GET', summary: 'Asks whether one will come to a meeting', handle: (r) => show(r, false) },
    // The signature in the address is what lets one in: no cookie is looked at, so there is nothing to forge.
    { ...base, method: 'POST', summary: 'Answers an invitation', ownCsrf: true, body: 'stream', bodyLimit: 1024, handle: answer },
  ],
};

const base = {
  path: '/meetings/answer/:token',
  access: 'anyone',
  ownAuthentication: true,
  rateLimit: 60,
} as const satisfies Partial<Route>;

async function answer(r: HttpRequest): Promise<HttpReply> {
  const attendeeId = readAnswerToken(activitiesOf(r.app).secret, r.params['token'] ?? '');
  const given = asResponse((await readForm(r, 1024)).get('answer'));
  if (attendeeId && given && given !== 'needsAction' && (await find(r, attendeeId))?.invitation?.state === 'planned')
    await transact(r.app, { actor: { ...systemActor, name: 'Attendee', via: 'anonymous' }, requestId: r.requestId }, (ctx) =>
      answerInvitation(ctx, attendeeId, given),
    );
  return show(r, true);
}

async function show(r: HttpRequest, isDone: boolean): Promise<HttpReply> {
  const attendeeId = readAnswerToken(activitiesOf(r.app).secret, r.params['token'] ?? '');
  const found = attendeeId ? await find(r, attendeeId) : null;
  const response = found?.response ?? 'needsAction';
  return {
    status: found?.invitation ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    },
    body: answerPage({
      company: r.app.services.settings?.company()?.name ?? 'Entente',
      language: preferredLanguage(r.headers),
      invitation: found?.invitation ?? null,
      response,
      wish: asResponse(queryText(r, 'answer')),
      isDone: isDone && response !== 'needsAction',
    }),
  };
}

async function find(r: HttpRequest, attendeeId: string) {
  return asSystem(
    r.app,
    async (ctx) => {
      const { rows } = await sql<{ meeting: string; response: Response }>`
        select meeting_id as meeting, response from attendee where id = ${attendeeId}::uuid`.execute(ctx.db);
      return rows[0] ? { response: rows[0].response, invitation: await readInvitation(ctx, rows[0].meeting) } : null;
    },
    r.requestId,
  );
}

function asResponse(value: string | null | undefined): Response | null {
  return responses.find((option) => option.value === value)?.value ?? null;
}
