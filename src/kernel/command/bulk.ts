import type { App } from '../app.ts';
import { transact } from '../app.ts';
import { AppError, badRequest } from '../errors.ts';
import type { HttpReply, HttpRequest } from '../http/route.ts';
import { startProgress } from '../jobs/progress.ts';
import { filterSql, parseFilter } from '../list/filter.ts';
import { allowed } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import { humanize, type RecordType } from '../record/record.ts';
import { askerOf } from './bulk-actor.ts';
import { addIds } from './bulk-items.ts';
import type { BulkInput } from './bulk-job.ts';
import { runCommand } from './run.ts';
import { isId } from '../ids/new-id.ts';

export interface BulkResult {
  readonly id: string;
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
}

export const bulkJobName = 'kernel.bulk';
const mostAtOnce = 200;
/** Runs a verb on several records: up to 200 ids at once with a result for each, anything larger in the background. */
export async function runBulk(app: App, r: HttpRequest, record: RecordType, body: unknown): Promise<HttpReply> {
  const {
    command: verb,
    input,
    ids,
    filter,
    q,
  } = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  if (typeof verb !== 'string') throw badRequest('command', 'command must be "update", "delete" or the name of a command.', '/command');
  checkVerb(app, r.actor, record, verb);
  const list = ids === undefined ? null : idList(ids);
  if (list === null && filter === undefined && q === undefined) throw badRequest('ids', 'Give ids, or a filter.', '/ids');
  if (list && list.length <= mostAtOnce) {
    const results: BulkResult[] = [];
    for (const id of list) results.push(await bulkOne(app, { actor: r.actor, requestId: r.requestId, record, verb, input, id }));
    return { body: { results } };
  }
  const selection = list ? null : { filter: filter === undefined ? null : parseFilter(filter), q: typeof q === 'string' ? q : null };
  const id = await queueBulk(app, r, { record, verb, input: input ?? {}, ids: list, selection });
  return { status: 202, body: { job: { id } } };
}

interface NewBulk {
  readonly record: RecordType;
  readonly verb: string;
  readonly input: unknown;
  readonly ids: readonly string[] | null;
  readonly selection: BulkInput['selection'];
}

/** Queues the work and returns the id of its progress. @throws AppError for a filter that has no meaning, and for visitors and portal users. */
async function queueBulk(app: App, { actor, requestId }: HttpRequest, bulk: NewBulk): Promise<string> {
  if (actor.audience !== 'staff') throw badRequest('ids', `At most ${mostAtOnce} at once.`, '/ids');
  const { record, verb, input, ids, selection } = bulk;
  return transact(app, { actor, requestId }, async (ctx) => {
    // What is wrong with the filter is said now, not by a failed job.
    if (selection?.filter) filterSql({ registry: app.registry, actor, parse: ctx.scope }, record, 't', selection.filter);
    const what = app.registry.command(record.key, verb)?.label ?? humanize(verb);
    const id = await startProgress(ctx.db, {
      kind: bulkJobName,
      label: `${what}: ${record.labelPlural}`,
      startedBy: actor.userId,
      ...(ids ? { total: ids.length } : {}),
    });
    if (ids) await addIds(ctx.db, id, ids);
    ctx.enqueue(bulkJobName, { id, asker: askerOf(actor), record: record.key, verb, input, selection } satisfies BulkInput);
    return id;
  });
}

export interface BulkOne {
  readonly actor: Actor;
  readonly requestId: string;
  readonly record: RecordType;
  readonly verb: string;
  readonly input: unknown;
  readonly id: string;
  readonly idempotencyKey?: string;
}

/** One row in its own transaction; a refusal is a result, not an end of the run. */
export async function bulkOne(app: App, one: BulkOne): Promise<BulkResult> {
  try {
    await runCommand(app, one);
    return { id: one.id, ok: true };
  } catch (error) {
    if (error instanceof AppError) return { id: one.id, ok: false, code: error.code, message: error.message };
    throw error;
  }
}

/** @throws AppError when the verb is not for several records, or not for this actor. */
export function checkVerb(app: App, actor: Actor, record: RecordType, verb: string): void {
  const command = app.registry.command(record.key, verb);
  const possible = command ? command.bulk : ['update', 'delete', 'restore'].includes(verb);
  if (!possible) throw badRequest('command', `"${verb}" cannot be run on several ${record.labelPlural.toLowerCase()} at once.`, '/command');
  const action = command ? { command: verb } : verb === 'update' ? 'update' : 'delete';
  if (!allowed(app.registry, actor, record, action)) throw new AppError(403, 'forbidden', 'You may not do this.');
}

function idList(value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100_000 || !value.every(isId)) {
    throw badRequest('ids', 'ids must be a list of 1 to 100,000 record ids.', '/ids');
  }
  return [...new Set((value as string[]).map((id) => id.toLowerCase()))];
}
