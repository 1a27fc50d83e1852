import { sql, type Sql } from '../../../kernel/db/sql.ts';

/** An instant as the program writes it, so that texts compare as times do. */
export const iso = (column: string): Sql => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A numeric column as decimal text. */
export const decimalText = (column: string): Sql => sql`trim_scale(${sql.ref(column)})::text`;

/** The amount and currency of a money column; null where it is empty. */
export const moneyJson = (column: string): Sql =>
  sql`case when ${sql.ref(column)} is not null then jsonb_build_object('amount', ${decimalText(column)}, 'currency', ${sql.ref(`${column}_currency`)}) end`;
