import { Client } from 'pg';

interface PartitionedIndex {
  name: string;
  /** The index belongs to a partition and follows the one of its parent. */
  isChild: boolean;
  /** "PRIMARY KEY (at, seq)" when a constraint owns it. */
  constraint: string | null;
}

/**
 * The diff tool treats a partition's indexes like others, and PostgreSQL refuses that: those of the partitions come and go with the parent's,
 * the parent's isn't created ONLY there, and a partitioned table takes no constraint USING INDEX.
 * @param urls of the databases to compare, the declared one last
 */
export async function fitPartitions(statements: readonly string[], urls: readonly string[]): Promise<string[]> {
  const found = await Promise.all(urls.map(partitionedIndexes));
  const indexes = new Map(found.flat().map((index) => [index.name, index]));
  return statements.flatMap((statement) => {
    const name =
      /^(?:create (?:unique )?index|drop index if exists|alter table \S+ (?:add|drop) constraint) (?:"?public"?\.)?"?([a-z0-9_]+)"?/i.exec(
        statement,
      )?.[1];
    const index = name === undefined ? undefined : indexes.get(name);
    if (!index) return [statement];
    if (index.isChild) return [];
    if (index.constraint === null) return [statement.replace(' ON ONLY ', ' ON ')];
    if (/^(create|drop)/i.test(statement)) return [];
    return [statement.replace(/ (?:PRIMARY KEY|UNIQUE) using index .*$/is, ` ${index.constraint};`)];
  });
}

async function partitionedIndexes(url: string): Promise<PartitionedIndex[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<PartitionedIndex>(
      `SELECT i.relname AS name, i.relispartition AS "isChild", pg_get_constraintdef(c.oid) AS constraint
       FROM pg_class i LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype IN ('p', 'u')
       WHERE i.relkind = 'I' OR (i.relkind = 'i' AND i.relispartition)`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
