import { z } from 'zod';
import { allowed } from '../../../kernel/access/access.ts';
import { may } from '../../../kernel/access/actor.ts';
import { reading } from '../../../kernel/app.ts';
import { withCan } from '../../../kernel/command/can.ts';
import type { Command } from '../../../kernel/command/command.ts';
import { runCommand } from '../../../kernel/command/run.ts';
import { AppError, badRequest, conflict, forbidden, notAllowed, notFound } from '../../../kernel/errors.ts';
import { getRecord, type Row } from '../../../kernel/list/list.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { longestText, shorten } from './bounded.ts';
import { confirmed } from './confirm.ts';
import { commandsFor } from './describe.ts';
import { idInput, recordType, typeInput } from './record-type.ts';
import { defineTool, type ToolContext } from './tool.ts';

const values = z.record(z.string().max(120), z.unknown());
const version = z.number().int().optional().describe('The version that you read; refused when the record has changed since.');
const confirm = z.string().max(100).optional().describe('The "confirm" of an earlier answer, after the person agreed.');

const offeredFor =
  (verb: 'create' | 'update' | 'delete') =>
  ({ app: { registry }, actor }: Pick<ToolContext, 'app' | 'actor'>): boolean =>
    registry.records.some((r) => !r.internal && r.verbs.includes(verb) && allowed(registry, actor, r, verb));

export const createTool = defineTool({
  name: 'create_record',
  title: 'Create a record',
  description: 'Makes a new record. describe_record_type says which fields there are. Links take the id of the other record.',
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  isOffered: offeredFor('create'),
  input: z.object({ type: typeInput, values }).strict(),
  about: ({ type }) => ({ recordType: type, command: 'create' }),
  run: async (ctx, { type, values: input }) => {
    const record = recordType(ctx.app.registry, ctx.actor, type);
    return done(await runCommand(ctx.app, { ...who(ctx), record, verb: 'create', input }));
  },
});

export const updateTool = defineTool({
  name: 'update_record',
  title: 'Change a record',
  description: 'Changes fields of a record and leaves the others as they are; null empties one. Fields that a command owns are refused.',
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  isOffered: offeredFor('update'),
  input: z.object({ type: typeInput, id: idInput, values, version }).strict(),
  about: ({ type, id }) => ({ recordType: type, recordId: id, command: 'update' }),
  run: async (ctx, { type, id, values: input, version: ifVersion }) => {
    const record = recordType(ctx.app.registry, ctx.actor, type);
    return done(
      await runCommand(ctx.app, { ...who(ctx), record, verb: 'update', id, input, ...(ifVersion === undefined ? {} : { ifVersion }) }),
    );
  },
});

export const deleteTool = defineTool({
  name: 'delete_record',
  title: 'Delete a record',
  description: 'Deletes a record, after the person agreed.',
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  isOffered: offeredFor('delete'),
  input: z.object({ type: typeInput, id: idInput, confirm }).strict(),
  about: ({ type, id }) => ({ recordType: type, recordId: id, command: 'delete' }),
  run: async (ctx, { type, id, confirm: token }) => {
    const record = recordType(ctx.app.registry, ctx.actor, type);
    const row = await readWithCan(ctx, record, id);
    mustBeAble(row, 'delete');
    const question = `Delete ${nameOf(record, row)}?`;
    const answer = await confirmed(ctx, { type: record.key, verb: 'delete', id, version: row.version, input: null, question }, token);
    if (answer) return answer;
    await runCommand(ctx.app, { ...who(ctx), record, verb: 'delete', id, ifVersion: row.version });
    return { deleted: true };
  },
});

export const commandTool = defineTool({
  name: 'run_command',
  title: 'Run a command',
  description:
    'Does something that has a meaning of its own to a record, or to the list of them (then without id). describe_record_type says which commands there are, what they take, ' +
    'and which ask first. Those that ask answer "confirmationNeeded": put the question to the person, and call again with "confirm" only if they agree.',
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
  isOffered: ({ app: { registry }, actor }) => registry.records.some((r) => commandsFor(registry, actor, r).length > 0),
  input: z
    .object({ type: typeInput, command: z.string().max(80), id: idInput.optional(), input: values.default({}), version, confirm })
    .strict(),
  about: ({ type, id, command }) => ({ recordType: type, recordId: id, command }),
  run: async (ctx, call) => {
    const record = recordType(ctx.app.registry, ctx.actor, call.type);
    const command = findCommand(ctx, record, call.command);
    const id = call.id ?? null;
    if ((command.target === 'record') !== (id !== null))
      throw badRequest(
        'target',
        command.target === 'record' ? 'This command takes the id of a record.' : 'This command takes no id.',
        '/id',
      );
    const input = call.input;
    parseInput(ctx.app.registry, command.input, input, ctx.app.scope(), { writable: null, complete: true });
    const row = id === null ? null : await readWithCan(ctx, record, id);
    if (row) {
      if (call.version !== undefined && call.version !== row.version) throw conflict(row);
      mustBeAble(row, command.name);
    }
    if (command.consequential) {
      const question = `${command.label}: ${row ? nameOf(record, row) : record.labelPlural}?${command.description ? ` ${command.description}` : ''}${inputText(input)}`;
      const deed = { type: record.key, verb: command.name, id, version: row?.version ?? null, input, question };
      const answer = await confirmed(ctx, deed, call.confirm);
      if (answer) return answer;
    }
    const ifVersion = command.consequential ? row?.version : call.version;
    return done(
      await runCommand(ctx.app, {
        ...who(ctx),
        record,
        verb: command.name,
        input,
        ...(id === null ? {} : { id }),
        ...(ifVersion === undefined ? {} : { ifVersion }),
      }),
    );
  },
});

export const queryTool = defineTool({
  name: 'run_query',
  title: 'Ask a query',
  description: 'Answers a question that lists cannot: one of the queries that describe_record_type names, with its input.',
  annotations: { readOnlyHint: true, openWorldHint: false },
  isOffered: ({ app: { registry }, actor }) =>
    registry.records.some((r) => allowed(registry, actor, r, 'read') && registry.queriesOn(r.key).length > 0),
  input: z.object({ type: typeInput, query: z.string().max(80), id: idInput.optional(), input: values.default({}) }).strict(),
  about: ({ type, id, query }) => ({ recordType: type, recordId: id, command: query }),
  run: async (ctx, call) => {
    const record = recordType(ctx.app.registry, ctx.actor, call.type);
    const query = ctx.app.registry.query(record.key, call.query);
    const id = call.id ?? null;
    if (!query || (query.target === 'record') !== (id !== null)) throw notFound('query');
    const input = parseInput(ctx.app.registry, query.input, call.input, ctx.app.scope(), { writable: null, complete: true });
    return reading(ctx.app, ctx, async (r) => {
      if (id !== null) await getRecord(r, record, id);
      return { result: shorten(await query.run(r, input, id), longestText.list) };
    });
  },
});

function who(ctx: ToolContext): Pick<ToolContext, 'actor' | 'requestId'> {
  return { actor: ctx.actor, requestId: ctx.requestId };
}

function done(reply: { readonly data: Row | null; readonly result?: unknown }): Readonly<Record<string, unknown>> {
  return { done: true, record: shorten(reply.data, longestText.record), ...(reply.result === undefined ? {} : { result: reply.result }) };
}

async function readWithCan(ctx: ToolContext, record: RecordType, id: string): Promise<Row> {
  return reading(ctx.app, ctx, async (r) => withCan(r, record, await getRecord(r, record, id)));
}

/** Refuses before it asks anybody; the runner asks the same again. */
function mustBeAble(row: Row, verb: string): void {
  const can = (row['can'] as Readonly<Record<string, true | string>>)[verb];
  if (can === undefined) throw forbidden();
  if (can !== true) throw notAllowed(can);
}

function findCommand(ctx: ToolContext, record: RecordType, name: string): Command {
  const found = ctx.app.registry.command(record.key, name);
  if (
    !found ||
    !allowed(ctx.app.registry, ctx.actor, record, { command: name }) ||
    (found.permission && !may(ctx.actor, found.permission))
  ) {
    const known = commandsFor(ctx.app.registry, ctx.actor, record).map((c) => c.name);
    throw new AppError(
      404,
      'unknown-command',
      `${record.label} has no command "${name.slice(0, 60)}" that you may run; there are ${known.join(', ') || 'none'}.`,
      {
        problems: [{ pointer: '/command', code: 'unknown-command', message: 'is no command that you may run' }],
      },
    );
  }
  return found;
}

/** "Person Ana Berg". */
function nameOf(record: RecordType, row: Row): string {
  const title = row[record.title];
  return `${record.label} “${typeof title === 'string' ? title.slice(0, 120) : row.id}”`;
}

function inputText(input: Readonly<Record<string, unknown>>): string {
  return Object.keys(input).length === 0 ? '' : ` With ${JSON.stringify(input).slice(0, 1000)}`;
}
