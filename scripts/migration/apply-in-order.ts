import { Client } from 'pg';

/**
 * Applies statements to a scratch database in an order in which they work: one that needs another that comes later (a generated column
 * its function) is tried again after it. The diff tool orders by kind of object, which declarations that use functions don't fit.
 * @returns the statements in the order in which they worked
 * @throws Error with those that never did
 */
export async function applyInOrder(url: string, statements: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL check_function_bodies = off');
    const done: string[] = [];
    let waiting: { statement: string; problem: string }[] = statements.map((statement) => ({ statement, problem: '' }));
    while (waiting.length > 0) {
      const tried = waiting;
      waiting = [];
      for (const { statement } of tried) {
        const problem = await attempt(client, statement);
        if (problem === undefined) done.push(statement);
        else waiting.push({ statement, problem });
      }
      if (waiting.length === tried.length) {
        throw new Error(
          `These statements of the difference don't work; write a migration by hand:\n${waiting.map((each) => `-- ${each.problem}\n${each.statement}`).join('\n')}`,
        );
      }
    }
    await client.query('COMMIT');
    return done;
  } finally {
    await client.end();
  }
}

async function attempt(client: Client, statement: string): Promise<string | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(statement);
    await client.query('RELEASE SAVEPOINT attempt');
    return undefined;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return (error as Error).message;
  }
}
