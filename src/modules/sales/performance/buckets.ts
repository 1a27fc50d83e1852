import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { dayOf } from '../rules/deal-history.ts';
import type { Question } from './question.ts';

/** Periods up to a quarter are looked at by week (Monday to Sunday, ISO 8601), longer ones by month. */
export function bucketOf({ from, to }: Pick<Question, 'from' | 'to'>): 'week' | 'month' {
  return dayOf(to) - dayOf(from) > 92 ? 'month' : 'week';
}

/** First day of the week or month that a day lies in: a date, as making text of it for each deal takes longer than counting them. */
export const bucketKey = (q: Question, day: Sql): Sql => sql`date_trunc(${sql.lit(bucketOf(q))}, ${day}::timestamp)::date`;

/** Every week or month of the period, so that one in which nothing happened is shown as such: `select ... as key`. */
export function everyBucket(q: Question): Sql {
  const unit = sql.lit(bucketOf(q));
  return sql`select b::date as key from generate_series(date_trunc(${unit}, ${q.from}::timestamp), ${q.to}::timestamp, ('1 ' || ${unit})::interval) b`;
}
