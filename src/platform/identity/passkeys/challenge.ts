import { createHash } from 'node:crypto';
import { sql } from '../../../kernel/db/sql.ts';
import type { App } from '../../../kernel/app.ts';
import { AppError } from '../../../kernel/errors.ts';

export type Purpose = 'register' | 'sign-in' | 'second-factor';

const seconds = 300;
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Remembers a challenge that was handed out; in the database, so that any process can take the answer. */
export async function keepChallenge(app: App, challenge: string, purpose: Purpose, userId: string | null): Promise<void> {
  await sql`insert into passkey_challenge (key, purpose, user_id, expires_at)
    values (${hash(challenge)}, ${purpose}, ${userId}::uuid, ${app.now()}::timestamptz + make_interval(secs => ${seconds}::int))`.execute(
    app.db,
  );
}

/**
 * The challenge that an answer was signed for, taken away so that it counts once, in whichever process.
 * @throws AppError passkey (401) for one that was not handed out for this, is too old or was used
 */
export async function takeChallenge(
  app: App,
  response: { readonly response?: unknown },
  purpose: Purpose,
  userId: string | null,
): Promise<string> {
  const { clientDataJSON } = (response.response ?? {}) as { clientDataJSON?: unknown };
  const challenge = readChallenge(clientDataJSON);
  const { rows } = await sql`
    delete from passkey_challenge where key = ${hash(challenge)} and purpose = ${purpose} and user_id is not distinct from ${userId}::uuid
      and expires_at > ${app.now()}::timestamptz returning key`.execute(app.db);
  if (rows.length === 0) throw refused();
  return challenge;
}

function readChallenge(clientData: unknown): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(String(clientData), 'base64url').toString('utf8')) as { challenge?: unknown };
    if (typeof challenge === 'string' && challenge !== '') return challenge;
  } catch {
    // Said below.
  }
  throw refused();
}

/** One answer for everything that is wrong with a passkey. */
export const refused = (): AppError => new AppError(401, 'passkey', 'This passkey did not work here. Try again, or sign in another way.');
