import { ConfigError } from '../../kernel/config/config.ts';
import { DataDirInUseError } from '../../kernel/db/data-lock.ts';
import { MigrationError } from '../../kernel/db/migrate.ts';
import { DatabaseSetupError } from '../../kernel/db/roles.ts';
import { BackupError } from '../../platform/operations/index.ts';

/** The system can't start for a reason that the one who starts it can mend; the message says how, and a stack would hide it. */
export class StartError extends Error {
  readonly code = 'start';
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

export function isExpected(error: unknown): error is Error {
  return [StartError, ConfigError, DataDirInUseError, DatabaseSetupError, MigrationError, BackupError].some(
    (kind) => error instanceof kind,
  );
}
