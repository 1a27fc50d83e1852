import { existsSync, readFileSync } from 'node:fs';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { reading, type App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { importFile } from '../../../platform/exchange/index.ts';
import { UsageError, type CliCommand } from '../cli-command.ts';

/** Brings a CSV file, workbook or contact cards in; the same file and mapping a second time does nothing. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: '<file> --record <key> [--mapping <file.json>] [--source <system>] [--user <e-mail>]',
  summary: 'Import a file; the mapping is {"options", "plan"} as the API has them, or is proposed',
  options: { record: { type: 'string' }, mapping: { type: 'string' }, source: { type: 'string' }, user: { type: 'string' } },
  async run({ positionals: [file], values }, cli) {
    if (!file || !existsSync(file)) throw new UsageError(file ? `There is no file ${file}.` : 'Say which file to import.');
    if (typeof values['record'] !== 'string') throw new UsageError('Say what the rows are: --record parties.person');
    const { app } = await cli.program();
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort(new UsageError('Stopped; run the same command again to go on.')));
    const { importId, counts, wasDone } = await importFile({
      app,
      file,
      record: values['record'],
      signal: stop.signal,
      actor: typeof values['user'] === 'string' ? await userBy(app, values['user']) : systemActor,
      ...(typeof values['mapping'] === 'string' ? { mapping: readMapping(values['mapping']) } : {}),
      ...(typeof values['source'] === 'string' ? { source: values['source'] } : {}),
    });
    cli.print(
      `${wasDone ? 'Already imported' : 'Imported'} (${importId}): ${counts.rows} rows, ${counts.created} created, ${counts.updated} updated, ${counts.skipped} skipped, ${counts.failed} failed, ${counts.warnings} with warnings.`,
    );
    return counts.failed > 0 ? 2 : 0;
  },
};

function readMapping(file: string): unknown {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is no valid JSON.`);
  }
}

export async function userBy(app: App, email: string): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`select id from "user" where lower(email) = lower(${email}) and deleted_at is null`.execute(
    app.db,
  );
  const id = rows[0]?.id;
  const actor =
    id === undefined
      ? null
      : await reading(app, { actor: systemActor, requestId: 'cli' }, async (ctx) => ctx.services.actors?.actorOf(ctx, id) ?? null);
  if (!actor) throw new UsageError(`There is no user ${email}.`);
  return actor;
}
