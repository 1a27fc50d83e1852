import { traced } from '../trace/trace.ts';
import { allowed, writableFields } from '../access/access.ts';
import { may, type Actor } from '../access/actor.ts';
import type { Action } from '../access/policy.ts';
import { transact, trusted, type App } from '../app.ts';
import type { Ctx } from '../context.ts';
import { type AppError, conflict, forbidden, notAllowed, notFound } from '../errors.ts';
import { findRecord, getRecord, type Row } from '../list/list.ts';
import { parseInput } from '../record/parse-input.ts';
import type { RecordType } from '../record/record.ts';
import { systemActor } from '../access/actor.ts';
import { withCan } from './can.ts';
import { notWhileImpersonating, type Command } from './command.ts';
import { claimKey, keepReply } from './idempotency.ts';
import { deleteRow, insertRow, restoreRow, updateRow } from './store.ts';

export interface CommandRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly record: RecordType;
  /** create, update, delete, restore, or the name of a command. */
  readonly verb: string;
  readonly id?: string;
  readonly input?: unknown;
  /** Version that the client last saw. */
  readonly ifVersion?: number;
  readonly idempotencyKey?: string;
}

export interface CommandReply {
  readonly status: number;
  readonly data: Row | null;
  readonly result?: unknown;
}

/**
 * The one way in which anything changes: permit, parse, idempotency key, begin, lock the row and compare its version,
 * row policy, `allowed`, run, write events and jobs, commit, reply with the fresh row and what the actor can do next.
 *
 * @throws AppError forbidden, invalid, not-found, version-conflict, not-allowed, idempotency-mismatch, or the command's own.
 */
export async function runCommand(app: App, request: CommandRequest): Promise<CommandReply> {
  const ready = prepare({ registry: app.registry, scope: app.scope() }, request);
  return traced(
    `${request.record.key}.${request.verb}`,
    { attributes: { 'entente.command': request.verb, 'entente.record_type': request.record.key } },
    () => transact(app, request, (ctx) => execute(ctx, request, ready)),
  );
}

/**
 * As `runCommand`, as a part of the transaction of `ctx`, whose actor must be the request's: for work that has to commit together
 * with the mark that it is done. What it refuses, or the database does, leaves the transaction to be undone by the caller.
 */
export async function runCommandIn(ctx: Ctx, request: Omit<CommandRequest, 'actor' | 'requestId'>): Promise<CommandReply> {
  const whole: CommandRequest = { ...request, actor: ctx.actor, requestId: ctx.requestId };
  return execute(ctx, whole, prepare(ctx, whole));
}

interface Ready {
  readonly command: Resolved;
  readonly input: Readonly<Record<string, unknown>>;
}

function prepare(given: Pick<Ctx, 'registry' | 'scope'>, request: CommandRequest): Ready {
  const command = resolve(given, request);
  if (!allowed(given.registry, request.actor, request.record, command.action)) throw refusal(given, request);
  if (command.permission && !may(request.actor, command.permission)) throw forbidden();
  if (command.isPersonal && request.actor.impersonatorId !== null) throw forbidden(notWhileImpersonating);
  return { command, input: parseInput(given.registry, command.fields, request.input ?? {}, given.scope, command.parse) };
}

async function execute(ctx: Ctx, request: CommandRequest, { command, input }: Ready): Promise<CommandReply> {
  const earlier = await trusted(ctx, () => claimKey(ctx, request));
  if (earlier) return earlier;
  if (command.onRow) await checkRow(ctx, request, command.action);
  const { row, result } = await trusted(ctx, async () => {
    const locked = command.onRow ? await lockRow(ctx, request) : null;
    const reason = command.allowed(locked, ctx);
    if (reason !== true) throw notAllowed(reason);
    return { row: locked, result: await command.run(ctx, locked, input) };
  });
  const reply = await replyWith(ctx, request, command.status, command.verbReply(row, result), result);
  await trusted(ctx, () => keepReply(ctx, request, reply, command.secretResult));
  return reply;
}

interface Resolved {
  readonly action: Action;
  readonly permission: string | null;
  readonly isPersonal: boolean;
  readonly secretResult: readonly string[];
  readonly fields: RecordType['fields'];
  readonly parse: Parameters<typeof parseInput>[4];
  readonly onRow: boolean;
  readonly status: number;
  allowed(row: Row | null, ctx: Ctx): true | string;
  run(ctx: Ctx, row: Row | null, input: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Id of the row to reply with, or null for none. */
  verbReply(row: Row | null, result: unknown): string | null;
}

const always = (): true => true;

function resolve(app: Pick<App, 'registry'>, { record, verb, actor }: CommandRequest): Resolved {
  const command = app.registry.command(record.key, verb);
  if (command) return named(command);
  if (verb === 'restore' && record.verbs.includes('delete') && !record.hardDelete) {
    return {
      ...plain('delete'),
      fields: {},
      parse: { writable: null, complete: false },
      run: (ctx, row) => restoreRow(ctx, record, row as Row),
      verbReply: (row) => row?.id ?? null,
      status: 200,
    };
  }
  if (!(record.verbs as readonly string[]).includes(verb)) throw notFound('command');
  switch (verb) {
    case 'create':
      return {
        ...plain('create'),
        onRow: false,
        status: 201,
        fields: record.fields,
        parse: { writable: writableFields(app.registry, actor, record, 'create'), complete: true },
        run: (ctx, _row, input) => insertRow(ctx, record, withOwner(record, ctx, input)),
        verbReply: (_row, result) => (result as Row).id,
      };
    case 'update':
      return {
        ...plain('update'),
        fields: record.fields,
        parse: { writable: writableFields(app.registry, actor, record, 'update'), complete: false },
        run: (ctx, row, input) => updateRow(ctx, record, row as Row, input),
      };
    default:
      return {
        ...plain('delete'),
        fields: {},
        parse: { writable: null, complete: false },
        status: 204,
        run: (ctx, row) => deleteRow(ctx, record, row as Row),
        verbReply: () => null,
      };
  }
}

function plain(action: 'create' | 'update' | 'delete'): Omit<Resolved, 'fields' | 'parse' | 'run'> {
  return {
    action,
    permission: null,
    isPersonal: false,
    secretResult: [],
    onRow: true,
    status: 200,
    allowed: always,
    verbReply: (row) => row?.id ?? null,
  };
}

function named(command: Command): Resolved {
  return {
    action: { command: command.name },
    permission: command.permission,
    isPersonal: command.isPersonal,
    secretResult: command.secretResult,
    fields: command.input,
    parse: { writable: null, complete: true },
    onRow: command.target === 'record',
    status: 200,
    allowed: (row, ctx) => command.allowed(row, ctx),
    run: (ctx, row, input) => command.run(ctx, row, input),
    verbReply: (row) => row?.id ?? null,
  };
}

/** Who makes a record owns it, unless somebody else is named. */
function withOwner(record: RecordType, ctx: Ctx, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!record.owner || record.owner in input || ctx.actor.userId === null || ctx.actor.audience !== 'staff') return input;
  return { ...input, [record.owner]: ctx.actor.userId };
}

function refusal(app: Pick<App, 'registry'>, { actor, record }: CommandRequest): AppError {
  // Whoever may not even read does not learn that the record type exists.
  return allowed(app.registry, actor, record, 'read') ? forbidden() : notFound('record type');
}

/**
 * The row must be one that the actor may see and do this to. Staff lock it right away: PostgreSQL then checks the
 * policy again on the version of the row that it waited for.
 */
async function checkRow(ctx: Ctx, request: CommandRequest, action: Action): Promise<void> {
  const { record, id = '', ifVersion } = request;
  const trash = request.verb === 'restore';
  const mine = await findRecord(ctx, record, id, { lock: ctx.actor.audience === 'staff', action, trash });
  if (!mine) throw (await findRecord(ctx, record, id, { trash })) ? forbidden() : notFound(record.label.toLowerCase());
  if (ifVersion !== undefined && ifVersion !== mine.version) throw conflict(mine);
}

/** The row with all its fields, locked; commands work on it whatever part of it the actor may see. */
async function lockRow(ctx: Ctx, { record, id = '', verb, ifVersion }: CommandRequest): Promise<Row> {
  const row = await getRecord({ ...ctx, actor: systemActor }, record, id, { trash: verb === 'restore', lock: true });
  // Those outside the company could not lock it before: somebody may have been quicker.
  if (ifVersion !== undefined && ifVersion !== row.version) throw conflict(await findRecord(ctx, record, id));
  return row;
}

async function replyWith(ctx: Ctx, request: CommandRequest, status: number, id: string | null, result: unknown): Promise<CommandReply> {
  const data = id === null ? null : await findRecord(ctx, request.record, id);
  // Nobody outside the company writes a row that they would not see: the transaction is undone. One that is gone is no such row.
  if (id !== null && !data && ctx.actor.audience !== 'staff' && (await trusted(ctx, () => isThere(ctx, request.record, id))))
    throw forbidden();
  const isRow = typeof result === 'object' && result !== null && 'id' in result && 'version' in result;
  return { status, data: data && (await withCan(ctx, request.record, data)), ...(isRow || result === undefined ? {} : { result }) };
}

async function isThere(ctx: Ctx, record: RecordType, id: string): Promise<boolean> {
  return (await findRecord({ ...ctx, actor: systemActor }, record, id)) !== null;
}
