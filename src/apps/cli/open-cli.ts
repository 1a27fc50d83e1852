import path from 'node:path';
import type { Config } from '../../kernel/config/config.ts';
import { loadSecret } from '../../kernel/config/load-secret.ts';
import { openDatabase } from '../../kernel/db/open-database.ts';
import type { OpenDatabase } from '../../kernel/db/open-database.ts';
import { createPool } from '../../kernel/db/pool.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import { createProgram } from '../program.ts';
import type { Program } from '../program.ts';
import type { Cli } from './cli-command.ts';

/** What a command works with. Nothing is opened before it asks: `help` shouldn't start a database. */
export function openCli(config: Config, print: (line: string) => void): Cli & { close(): Promise<void> } {
  const closers: (() => Promise<unknown>)[] = [];
  let database: Promise<OpenDatabase> | undefined;
  let program: Promise<Program> | undefined;

  const getDatabase = (): Promise<OpenDatabase> => {
    database ??= openDatabase(config, { migrations: path.resolve(import.meta.dirname, '../../../migrations'), share: true }).then(
      (opened) => {
        closers.push(opened.close);
        return opened;
      },
    );
    return database;
  };
  const startProgram = async (): Promise<Program> => {
    const { appUrl, appRole } = await getDatabase();
    const pool = createPool(appUrl, { max: 4, applicationName: 'entente cli', role: appRole });
    closers.push(() => pool.end());
    const started = await createProgram({
      config,
      log: createLogger({ level: 'warn' }),
      pool,
      listenUrl: appUrl,
      clock: systemClock,
      secret: loadSecret(config),
    });
    closers.push(() => started.close());
    return started;
  };
  return {
    config,
    print,
    database: getDatabase,
    program: () => (program ??= startProgram()),
    async close() {
      for (const close of closers.toReversed()) await close();
    },
  };
}
