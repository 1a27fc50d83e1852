import { sql } from '../../../kernel/db/sql.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';

/** The words of a choice for its value, those that administrators added included; the value itself where it has none any more. */
export function choiceLabel(field: Field | undefined, column: Sql): Sql {
  const { options = [] } = (field ?? {}) as { options?: readonly { value: string; label: string }[] };
  if (options.length === 0) return column;
  return sql`case ${column} ${sql.join(
    options.map((o) => sql`when ${sql.lit(o.value)} then ${sql.lit(o.label)}`),
    sql` `,
  )} else ${column} end`;
}
