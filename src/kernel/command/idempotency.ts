import { createHash } from 'node:crypto';
import { sql } from '../db/sql.ts';
import type { Actor } from '../access/actor.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import type { CommandReply, CommandRequest } from './run.ts';

/**
 * Takes the request's key for this transaction; a second request with it waits here until the first has ended.
 * @returns the answer that was given before, without its secrets; null when this is the first
 * @throws AppError idempotency-mismatch
 */
export async function claimKey(ctx: Ctx, request: CommandRequest): Promise<CommandReply | null> {
  if (request.idempotencyKey === undefined) return null;
  const actor = keyOwner(request.actor);
  const hash = createHash('sha256')
    .update(JSON.stringify([request.record.key, request.verb, request.id ?? null, request.input ?? null]))
    .digest('hex');
  const claimed =
    await sql`insert into idempotency_key (actor, key, request_hash) values (${actor}, ${request.idempotencyKey}, ${hash}) on conflict do nothing returning key`.execute(
      ctx.db,
    );
  if (claimed.rows.length > 0) return null;
  const found = await sql<{ request_hash: string; status: number; response: CommandReply }>`
    select request_hash, status, response from idempotency_key where actor = ${actor} and key = ${request.idempotencyKey}`.execute(ctx.db);
  const earlier = found.rows[0];
  if (!earlier || earlier.request_hash !== hash)
    throw new AppError(422, 'idempotency-mismatch', 'This Idempotency-Key was used for another request.');
  return { ...earlier.response, status: earlier.status };
}

/** Keeps the answer for those who ask again with the same key. @param secrets names of what in the result is shown once only */
export async function keepReply(ctx: Ctx, request: CommandRequest, reply: CommandReply, secrets: readonly string[]): Promise<void> {
  if (request.idempotencyKey === undefined) return;
  const actor = keyOwner(request.actor);
  const kept = JSON.stringify({ ...reply, ...withoutSecrets(reply.result, secrets) });
  await sql`update idempotency_key set status = ${reply.status}, response = ${kept}::jsonb where actor = ${actor} and key = ${request.idempotencyKey}`.execute(
    ctx.db,
  );
}

/** What is kept of a result: null for each secret, and their names under `shownOnce`, so that a client can tell "was shown" from "is none". */
function withoutSecrets(result: unknown, secrets: readonly string[]): { readonly result?: unknown } {
  if (secrets.length === 0 || result === undefined) return {};
  // What is no object has no part that could stay.
  if (typeof result !== 'object' || result === null) return { result: { shownOnce: secrets } };
  return { result: { ...result, ...Object.fromEntries(secrets.map((name) => [name, null])), shownOnce: secrets } };
}

/** Keys of different people never meet. */
function keyOwner(actor: Actor): string {
  return actor.userId ?? actor.credentialId ?? 'system';
}
