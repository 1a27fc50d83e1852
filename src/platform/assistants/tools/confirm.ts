import { createHash, randomBytes } from 'node:crypto';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { ToolContext } from './tool.ts';

/** What is to be done, exactly: a token is good for this and nothing else. */
export interface Deed {
  readonly type: string;
  readonly verb: string;
  readonly id: string | null;
  /** The record as it was when the question was put. */
  readonly version: number | null;
  readonly input: unknown;
  /** One sentence for the person who decides. */
  readonly question: string;
}

/** An answer instead of the deed: it has to be confirmed. */
export interface Unconfirmed {
  readonly confirmationNeeded: true;
  readonly question: string;
  readonly confirm: string;
  readonly expiresAt: string;
}

const goodForMs = 5 * 60_000;

/**
 * Has a person agree: by a question that the client puts to them, or, where it can't, by a token that comes back with a second call.
 * @returns null when it is agreed, else what to answer
 * @throws AppError declined, or confirmation for a token that is not for this, was used, or is too old
 */
export async function confirmed(ctx: ToolContext, deed: Deed, token: string | undefined): Promise<Unconfirmed | null> {
  if (ctx.ask) {
    if (await ctx.ask(deed.question)) return null;
    throw new AppError(409, 'declined', 'The person said no. Nothing was done.');
  }
  if (token === undefined) return offer(ctx, deed);
  await redeem(ctx, deed, token);
  return null;
}

async function offer(ctx: ToolContext, deed: Deed): Promise<Unconfirmed> {
  const token = randomBytes(24).toString('base64url');
  const now = ctx.app.now();
  const expiresAt = new Date(Date.parse(now) + goodForMs).toISOString();
  await sql`
    with old as (delete from assistant_confirmation where expires_at < ${now}::timestamptz - interval '1 day')
    insert into assistant_confirmation (token_hash, credential_id, deed_hash, expires_at)
    values (${hash(token)}, ${caller(ctx)}, ${deedHash(deed)}, ${expiresAt}::timestamptz)`.execute(ctx.app.db);
  return { confirmationNeeded: true, question: deed.question, confirm: token, expiresAt };
}

/** Each token once, whatever comes of it. */
async function redeem(ctx: ToolContext, deed: Deed, token: string): Promise<void> {
  const { rows } = await sql<{ deed: string; isLate: boolean }>`
    delete from assistant_confirmation where token_hash = ${hash(token)} and credential_id = ${caller(ctx)}
    returning deed_hash as deed, expires_at < ${ctx.app.now()}::timestamptz as "isLate"`.execute(ctx.app.db);
  const [found] = rows;
  const refuse = (message: string): AppError =>
    new AppError(409, 'confirmation', message, { problems: [{ pointer: '/confirm', code: 'confirmation', message }] });
  if (!found) throw refuse('This confirmation is unknown or was used. Ask again without one.');
  if (found.isLate) throw refuse('This confirmation is too old. Ask again without one.');
  if (found.deed !== deedHash(deed))
    throw refuse('This confirmation is for something else, or the record has changed since. Ask again without one.');
}

function caller({ actor }: ToolContext): string {
  return actor.credentialId ?? actor.userId ?? '';
}

function deedHash({ type, verb, id, version, input }: Deed): string {
  return hash(JSON.stringify([type, verb, id, version, sorted(input)]));
}

/** The same input in whatever order its parts come. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => [k, sorted(v)]);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
