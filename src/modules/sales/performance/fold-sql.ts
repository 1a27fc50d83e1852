import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { Measure } from './report.ts';

/** The number that a measure makes of the facts `f` of a group. Money stays decimal text, to the last digit. */
export function foldSql({ fold, of, value, unit }: Measure): Sql {
  const filter = of ? sql` filter (where ${of})` : sql``;
  switch (fold) {
    case 'count':
      return sql`count(*)${filter}::int`;
    case 'sum':
      return unit === 'money'
        ? sql`trim_scale(coalesce(sum(${value})${filter}, 0))::text`
        : sql`coalesce(sum(${value})${filter}, 0)::float8`;
    case 'mean':
      return unit === 'money' ? sql`trim_scale(round(avg(${value})${filter}, 2))::text` : sql`round(avg(${value})${filter}, 4)::float8`;
    case 'median':
      return sql`(percentile_cont(0.5) within group (order by ${value})${filter})::float8`;
    case 'p80':
      return sql`(percentile_cont(0.8) within group (order by ${value})${filter})::float8`;
    case 'share':
      return sql`round(100.0 * count(*) filter (where ${of ?? sql`true`} and ${value}) / nullif(count(*)${filter}, 0), 4)::float8`;
  }
}

/**
 * The same number of facts that are counted (`counted` in report.ts). Percentiles lie between the two
 * values around them, as `percentile_cont` has it.
 */
export function foldCountedSql({ name, fold, value }: Measure): Sql {
  switch (fold) {
    case 'count':
      return sql`sum(f.n)::int`;
    case 'share':
      return sql`round(100.0 * sum(${value}) / nullif(sum(f.n), 0), 4)::float8`;
    case 'median':
      return betweenSql(value, 0.5);
    case 'p80':
      return betweenSql(value, 0.8);
    case 'sum':
    case 'mean':
      throw new RangeError(`"${name}" cannot be made of counted facts.`);
  }
}

function betweenSql(value: Sql | undefined, share: number): Sql {
  const at = sql`(${sql.lit(share)}::float8 * (f.whole - 1))`;
  const low = sql`min(${value}) filter (where f.up_to > floor(${at}))`;
  const high = sql`min(${value}) filter (where f.up_to > ceil(${at}))`;
  return sql`(${low} + (${high} - ${low}) * max(${at} - floor(${at})))::float8`;
}
