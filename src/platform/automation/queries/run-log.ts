import { choice, text } from '../../../fields/index.ts';
import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest, notFound } from '../../../kernel/errors.ts';
import { findRecord, type Row } from '../../../kernel/list/list.ts';
import { selectList } from '../../../kernel/list/select.ts';
import { automationRun } from '../records/automation-run.ts';
import type { Definition } from '../rules/definition.ts';
import { hiddenReason, logRights, type LogRights } from './may-read-log.ts';

const pageSize = 50;
const shown = ['rule', 'ruleName', 'versionNumber', 'subject', 'state', 'attempts'] as const;
const none = '00000000-0000-0000-0000-000000000000';

/** Runs with what is said of them, the latest first: of a rule, or of a record. */
export const logQuery = defineQuery({
  name: 'log',
  description:
    'Runs with their reasons, the latest first, 50 a page: of a rule, or of a record. Reasons that quote fields which one may not see are hidden.',
  on: automationRun,
  input: {
    rule: text({ max: 36, help: 'Id of an automation.' }),
    record: text({ max: 200, help: 'Type and id of a record: parties.person:…' }),
    state: choice({ options: (automationRun.fields.state as unknown as { options: readonly { value: string; label: string }[] }).options }),
    q: text({ max: 200, help: 'Words of the reason or the name of the rule.' }),
    after: text({ max: 100, help: 'Where the page before ended.' }),
  },
  run: async (ctx, input) => {
    if (!allowed(ctx.registry, ctx.actor, automationRun, 'read')) throw notFound('record type');
    const rights = await rightsOf(ctx, input.rule ?? null);
    const [type = '', subject = ''] = (input.record ?? '').split(':');
    const after = readAfter(input.after ?? null);
    const { rows } = await sql<Row & { reason: string | null; cause: string; at: string }>`
      select ${selectList(ctx.registry, ctx.actor, automationRun, 't', shown)}, t.reason, t.cause, t.created_at as at, t.created_at as "createdAt"
      from automation_run t
      where t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, automationRun, 'read', 't')}
        and ${input.rule ? sql`t.rule_id = ${uuid(input.rule)}::uuid` : sql`true`}
        and ${input.record ? sql`t.subject_type = ${type} and t.subject_id = ${uuid(subject)}::uuid` : sql`true`}
        and ${input.state ? sql`t.state = ${input.state}` : sql`true`}
        and ${input.q ? found(input.q, rights) : sql`true`}
        and ${after ? sql`(t.created_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by t.created_at desc, t.id desc limit ${pageSize + 1}`.execute(ctx.db);
    const page = rows.slice(0, pageSize);
    const known = input.rule ? rights : await rightsOfRuns(ctx, page);
    const last = page.at(-1);
    return {
      data: page.map(({ at: _at, ...row }) =>
        known.get(versionKey(String((row['rule'] as { id?: string } | null)?.id), Number(row['versionNumber'])))?.run
          ? row
          : { ...row, cause: '', reason: row.reason === null ? null : hiddenReason },
      ),
      page: { next: rows.length > pageSize && last ? `${last.at} ${last.id}` : null },
    };
  },
});

/** What became of each step of a run, in words; for whoever may read the record that the run is about, and the fields that it quotes. */
export const stepsQuery = defineQuery({
  name: 'steps',
  description:
    'The log of a run: each step with what became of it, why, and its input. Steps that quote fields which one may not see say only what they are.',
  on: automationRun,
  target: 'record',
  run: async (ctx, _input, id) => {
    if (!(await findRecord(ctx, automationRun, id ?? ''))) throw notFound('automation run');
    const { rows: heads } = await sql<{ definition: Definition }>`
      select v.definition from automation_run n join automation_version v on v.rule_id = n.rule_id and v.number = n.version_number where n.id = ${id}::uuid`.execute(
      ctx.db,
    );
    const rights = heads[0] ? logRights(ctx.registry, ctx.actor, heads[0].definition) : null;
    const { rows } = await sql<{ position: string }>`
      select s.id, s.position, s.title, s.state, s.reason, s.input, s.at, case when s.result_id is null then null else jsonb_build_object('type', s.result_type, 'id', s.result_id) end as result
      from automation_step s where s.run_id = ${id}::uuid order by s.created_at, s.id`.execute(ctx.db);
    return rows.map((row) => (rights?.step(row.position) ? row : { ...row, reason: hiddenReason, input: null, result: null }));
  },
});

const versionKey = (rule: string, number: number): string => `${rule} ${number}`;

/** Of each version of a rule what the reader may read. */
async function rightsOf(ctx: Ctx, rule: string | null): Promise<ReadonlyMap<string, LogRights>> {
  if (rule === null) return new Map();
  return readRights(ctx, sql`v.rule_id = ${uuid(rule)}::uuid`);
}

async function rightsOfRuns(ctx: Ctx, runs: readonly Row[]): Promise<ReadonlyMap<string, LogRights>> {
  const pairs = runs.map((run) => versionKey(String((run['rule'] as { id?: string } | null)?.id), Number(run['versionNumber'])));
  return pairs.length === 0 ? new Map() : readRights(ctx, sql`v.rule_id || ' ' || v.number = any(${[...new Set(pairs)]}::text[])`);
}

async function readRights(ctx: Ctx, which: ReturnType<typeof sql>): Promise<ReadonlyMap<string, LogRights>> {
  const { rows } = await sql<{ rule: string; number: number; definition: Definition }>`
    select v.rule_id as rule, v.number::int as number, v.definition from automation_version v where ${which}`.execute(ctx.db);
  return new Map(rows.map((row) => [versionKey(row.rule, row.number), logRights(ctx.registry, ctx.actor, row.definition)]));
}

/** Looks for words in what the reader may read only: a search must not answer what the log does not. */
function found(q: string, rights: ReadonlyMap<string, LogRights>): ReturnType<typeof sql> {
  const words = `%${q.replace(/[%_\\]/g, '\\$&')}%`;
  const readable = [...rights].flatMap(([key, { run }]) => (run ? [key] : []));
  return sql`(t.rule_name ilike ${words} or ((t.reason ilike ${words} or t.cause ilike ${words}) and t.rule_id || ' ' || t.version_number = any(${readable}::text[])))`;
}

function uuid(text: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : none;
}

function readAfter(text: string | null): { at: string; id: string } | null {
  if (text === null) return null;
  const [at = '', id = ''] = text.split(' ');
  if (Number.isNaN(Date.parse(at)) || uuid(id) === none) throw badRequest('after', 'This is no place in the list.', '/after');
  return { at, id };
}
