import type { Ctx } from '../../../kernel/context.ts';
import { columnBase, columnsOf } from '../../../kernel/db/ddl.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { PersonalData } from '../../../kernel/record/personal-data.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { dateIn, parseDate, parseInstant, startOfDay } from '../../../kernel/time/dates.ts';
import { zoneOf } from '../commands/request-commands.ts';
import { personalRecords, personKey } from '../personal/coverage.ts';
import { lastDueDay } from '../rules/due-date.ts';

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly recordType: string;
  readonly months: number;
  readonly since: 'activity' | 'created' | 'field';
  readonly dateField: string | null;
  readonly action: 'ask' | 'anonymise' | 'delete';
}

type ReadCtx = Pick<Ctx, 'db' | 'registry' | 'services' | 'now'>;

/** Before this instant a record must have been active last for the rule to apply to it now. */
export function cutoff(ctx: Pick<Ctx, 'services' | 'now'>, { months }: Pick<Rule, 'months'>): string {
  const zone = zoneOf(ctx);
  const today = dateIn(parseInstant(ctx.now), zone).toString();
  return startOfDay(parseDate(lastDueDay(today, months)).add({ days: 1 }), zone).toString();
}

/**
 * The record type of a rule. @throws AppError not-allowed that says what is wrong with the rule
 */
export function recordOf(ctx: Pick<Ctx, 'registry'>, rule: Rule): RecordType {
  const record = ctx.registry.find(rule.recordType);
  if (!record) throw notAllowed(`There is no record type "${rule.recordType}".`);
  if (rule.since === 'field') {
    const field = record.fields[rule.dateField ?? ''];
    if (!field || (field.kind !== 'date' && field.kind !== 'instant'))
      throw notAllowed(`${record.label} has no date field "${rule.dateField ?? ''}".`);
  }
  if (rule.action === 'anonymise' && record.key !== personKey && !howToAnonymise(ctx, record))
    throw notAllowed(`${record.labelPlural} can’t be anonymised: nothing says what in them names people. Delete them, or ask.`);
  return record;
}

/** What its module declares of emptying a row that stays. */
export function howToAnonymise(ctx: Pick<Ctx, 'registry'>, record: RecordType): PersonalData | null {
  return personalRecords(ctx.registry as never).find((d) => d.record === record.key && d.erase === 'keep') ?? null;
}

/** Rows that a rule applies to now, those of people under a legal hold left out; and those, to be counted. Over table alias `t`. */
export function dueWhere(ctx: ReadCtx, rule: Rule): { readonly due: Sql; readonly held: Sql } {
  const record = recordOf(ctx, rule);
  const last = lastActivity(record, rule);
  // Whatever the trash holds is deleted too; it is neither asked about nor anonymised there.
  const living = rule.action === 'delete' ? sql`true` : sql`t.deleted_at is null`;
  const asked =
    rule.action === 'ask'
      ? sql`not exists (select 1 from retention_exception x where x.rule_id = ${rule.id}::uuid and x.record_id = t.id)`
      : sql`true`;
  const treated =
    rule.action !== 'anonymise'
      ? sql`true`
      : record.key === personKey
        ? sql`t.display_name is distinct from 'Erased person'`
        : notYetEmpty(ctx, record);
  const running =
    record.key === personKey && rule.action !== 'ask'
      ? sql`not exists (select 1 from erasure r where r.person_id = t.id and r.state in ('requested', 'running') and r.deleted_at is null)`
      : sql`true`;
  const all = sql`${last} < ${cutoff(ctx, rule)}::timestamptz and ${living} and ${asked} and ${treated} and ${running}`;
  const held = isHeldRow(ctx, record);
  return { due: sql`${all} and not ${held}`, held: sql`${all} and ${held}` };
}

function notYetEmpty(ctx: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const names = howToAnonymise(ctx, record)?.clear ?? [];
  const columns = names.flatMap((name) => columnsOf(ctx.registry as never, name, record.fields[name] as Field).map((c) => c.name));
  return columns.length === 0
    ? sql`true`
    : sql`(${sql.join(
        columns.map((c) => sql`${sql.ref(`t.${c}`)} is not null`),
        sql` or `,
      )})`;
}

/** When something last happened: to the row, by the log, or with a note or task about it. */
function lastActivity(record: RecordType, rule: Rule): Sql {
  if (rule.since === 'created') return sql`t.created_at`;
  if (rule.since === 'field') {
    const field = record.fields[rule.dateField ?? ''] as Field;
    return sql`${sql.ref(`t.${columnBase(rule.dateField ?? '', field)}`)}::timestamptz`;
  }
  return sql`greatest(t.updated_at, (select max(e.at) from event e where e.record_id = t.id),
    (select max(n.updated_at) from note n where n.subject_id = t.id), (select max(k.updated_at) from task k where k.subject_id = t.id))`;
}

/** Whether the row is, or belongs to, somebody under a legal hold. */
function isHeldRow(ctx: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const held = sql`(select h.person_id from legal_hold h where h.released_at is null and h.deleted_at is null)`;
  if (record.key === personKey) return sql`t.id in ${held}`;
  const links = personalRecords(ctx.registry as never).find((d) => d.record === record.key)?.via ?? [];
  const parts = links.flatMap((name) => {
    const field = record.fields[name] as Field & { readonly to?: string };
    const base = columnBase(name, field);
    if (field.kind === 'ref') return field.to === personKey ? [sql`coalesce(${sql.ref(`t.${base}_id`)} in ${held}, false)`] : [];
    return field.kind === 'anyRef'
      ? [sql`coalesce(${sql.ref(`t.${base}_type`)} = ${personKey} and ${sql.ref(`t.${base}_id`)} in ${held}, false)`]
      : [];
  });
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

export interface DryRun {
  readonly due: number;
  /** Kept back by a legal hold. */
  readonly held: number;
  /** Instant before which a record must have been active last. */
  readonly before: string;
}

/** How many records a rule would treat now. */
export async function dryRun(ctx: ReadCtx, rule: Rule): Promise<DryRun> {
  const record = recordOf(ctx, rule);
  const where = dueWhere(ctx, rule);
  const { rows } = await sql<{ due: number; held: number }>`select
    (select count(*)::int from ${sql.table(snake(record.name))} t where ${where.due}) as due,
    (select count(*)::int from ${sql.table(snake(record.name))} t where ${where.held}) as held`.execute(ctx.db);
  return { due: rows[0]?.due ?? 0, held: rows[0]?.held ?? 0, before: cutoff(ctx, rule) };
}
