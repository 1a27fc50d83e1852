import { Temporal } from 'temporal-polyfill';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { columnOf, fieldFor } from '../../../kernel/list/select.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { startOfDay } from '../../../kernel/time/dates.ts';
import { dueDatesBetween } from '../rules/clock.ts';
import type { Conditions, DateTrigger } from '../rules/definition.ts';
import { calendarOf, zoneOf } from './company.ts';
import { conditionsSql } from './evaluate.ts';

type Reads = Pick<Ctx, 'db' | 'registry' | 'actor' | 'scope' | 'services'>;

export interface DueRecord {
  readonly id: string;
  /** The due value as it stands in the record. */
  readonly value: string;
}

/** A rule acts once for each due value of a record, whichever way it learns of it. */
export function dueKey(ruleId: string, id: string, trigger: Pick<DateTrigger, 'field'>, value: string): string {
  const instant = value.length > 10 ? Temporal.Instant.from(value).toString() : value;
  return `${ruleId} due ${id} ${trigger.field} ${instant}`;
}

/**
 * Records whose due date makes a rule act after `from` and up to `to`, that meet its conditions and that `ctx.actor` may see, by id
 * after `after`. With the owner's clock each time zone that a user has is looked at by itself.
 */
export async function findDue(
  ctx: Reads,
  record: RecordType,
  trigger: DateTrigger,
  conditions: Conditions | null,
  window: { readonly from: string; readonly to: string },
  page: { readonly after: string | null; readonly size: number },
): Promise<readonly DueRecord[]> {
  const field = fieldFor(ctx.registry, ctx.actor, record, trigger.field);
  if (!field) return [];
  const column = columnOf('t', trigger.field, field)('');
  const zones = trigger.zone === 'company' ? [zoneOf(ctx)] : await usedZones(ctx);
  const parts = zones.flatMap((zone) => {
    const dates = dueDatesBetween(trigger, Temporal.Instant.from(window.from), Temporal.Instant.from(window.to), zone, calendarOf(ctx));
    if (dates.length === 0) return [];
    const isDue =
      field.kind === 'instant'
        ? sql`(${sql.join(
            dates.map((d) => inDay(column, d, zone)),
            sql` or `,
          )})`
        : sql`${column} = any(${[...dates]}::date[])`;
    return [trigger.zone === 'company' ? isDue : sql`(${isDue} and ${zoneSql(ctx, record)} = ${zone})`];
  });
  if (parts.length === 0) return [];
  const value =
    field.kind === 'instant' ? sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : sql`${column}::text`;
  const { rows } = await sql<DueRecord>`
    select t.id, ${value} as value from ${sql.table(snake(record.name))} t
    where t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} and (${sql.join(parts, sql` or `)})
      and ${conditions === null ? sql`true` : conditionsSql(ctx, record, conditions)} and ${page.after === null ? sql`true` : sql`t.id > ${page.after}::uuid`}
    order by t.id limit ${page.size}`.execute(ctx.db);
  return rows;
}

/** Records that meet conditions, by id after `after`: what a schedule treats. */
export async function findMatching(
  ctx: Reads,
  record: RecordType,
  conditions: Conditions | null,
  page: { readonly after: string | null; readonly size: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(snake(record.name))} t
    where t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')}
      and ${conditions === null ? sql`true` : conditionsSql(ctx, record, conditions)} and ${page.after === null ? sql`true` : sql`t.id > ${page.after}::uuid`}
    order by t.id limit ${page.size}`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** The time zone that a date rule goes by for each of some records. */
export async function zonesOf(
  ctx: Reads,
  record: RecordType,
  trigger: DateTrigger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (trigger.zone === 'company') return new Map(ids.map((id) => [id, zoneOf(ctx)]));
  const { rows } = await sql<{ id: string; zone: string }>`
    select t.id, ${zoneSql(ctx, record)} as zone from ${sql.table(snake(record.name))} t where t.id = any(${[...ids]}::uuid[])`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.id, row.zone]));
}

/** The zone of the record's owner, the company's where there is none. */
function zoneSql(ctx: Reads, record: RecordType): Sql {
  if (!record.owner) return sql`${zoneOf(ctx)}`;
  return sql`coalesce((select o.time_zone from "user" o where o.id = ${sql.ref(`t.${snake(record.owner)}_id`)}), ${zoneOf(ctx)})`;
}

async function usedZones(ctx: Reads): Promise<readonly string[]> {
  const { rows } = await sql<{
    zone: string;
  }>`select distinct time_zone as zone from "user" where time_zone is not null and audience = 'staff' and deleted_at is null`.execute(
    ctx.db,
  );
  return [...new Set([zoneOf(ctx), ...rows.map((row) => row.zone)])].filter(isZone);
}

function isZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}

function inDay(column: Sql, date: string, zone: string): Sql {
  const day = Temporal.PlainDate.from(date);
  return sql`(${column} >= ${startOfDay(day, zone).toString()}::timestamptz and ${column} < ${startOfDay(day.add({ days: 1 }), zone).toString()}::timestamptz)`;
}
