import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { addressHeader, authBase } from './engine.ts';

export interface EngineReply {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** Lets the sign-in library answer; its errors come back as a reply with a status of 400 or more. */
export async function forward(request: HttpRequest, path: string, body: unknown = request.body): Promise<EngineReply> {
  const identity = identityOf(request.app);
  const headers = new Headers({ 'content-type': 'application/json', [addressHeader]: request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value.slice(0, 8000));
  }
  const engine = await identity.engine();
  const response = await engine.handler(
    new Request(`${identity.publicUrl}${authBase}${path}`, { method: 'POST', headers, body: JSON.stringify(body ?? {}) }),
  );
  const text = await response.text();
  return { status: response.status, cookies: response.headers.getSetCookie(), body: asObject(text === '' ? {} : JSON.parse(text)) };
}

/** The reply for the client. The session's token stays in the cookie that scripts can't read. */
export function toReply({ status, cookies, body }: EngineReply, more: readonly string[] = []): HttpReply {
  const { token: _token, ...rest } = body;
  const all = [...cookies, ...more];
  return { status, ...(all.length > 0 ? { headers: { 'set-cookie': all } } : {}), body: rest };
}

/** @throws AppError with the library's code in our spelling, for a status of 400 or more. */
export function orThrow(reply: EngineReply): EngineReply {
  if (reply.status < 400) return reply;
  const code = typeof reply.body['code'] === 'string' ? reply.body['code'].toLowerCase().replaceAll('_', '-') : 'bad-request';
  const message = typeof reply.body['message'] === 'string' ? reply.body['message'] : 'This was refused.';
  throw new AppError(reply.status >= 500 ? 500 : reply.status, code, message);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A text from a body that came from outside. @throws AppError invalid-input (400). */
export function textOf(body: unknown, name: string, longest = 320): string {
  const value = asObject(body)[name];
  if (typeof value !== 'string' || value === '' || value.length > longest)
    throw new AppError(400, 'invalid', `"${name}" must be a text.`, {
      problems: [{ pointer: `/${name}`, code: 'required', message: 'is required' }],
    });
  return value;
}
