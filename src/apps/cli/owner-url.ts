import { DataDirInUseError, lockDataDir } from '../../kernel/db/data-lock.ts';
import { runningEmbedded, startEmbedded } from '../../kernel/db/embedded.ts';
import type { Config } from '../../kernel/config/config.ts';

export interface OwnedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** The database as it is, without the roles and migrations that `cli.database()` brings; that of a running Entente when there is one. */
export async function ownerUrl(config: Config): Promise<OwnedDatabase> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: async () => {} };
  try {
    const lock = lockDataDir(config.dataDir);
    try {
      const server = await startEmbedded(config);
      return { url: server.adminUrl, close: () => server.stop().finally(() => lock.release()) };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    const running = error instanceof DataDirInUseError ? runningEmbedded(config) : undefined;
    if (!running) throw error;
    return { url: running.adminUrl, close: async () => {} };
  }
}
