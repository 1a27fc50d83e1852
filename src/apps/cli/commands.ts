import type { CliCommand } from './cli-command.ts';
import { auditVerifyCommand } from './commands/audit-verify.ts';
import { backup } from './commands/backup.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keyCreate } from './commands/key-create.ts';
import { reapplyErasuresCommand } from './commands/reapply-erasures.ts';
import { restore } from './commands/restore.ts';
import { upgrade } from './commands/upgrade.ts';
import { userCreate } from './commands/user-create.ts';

/** Every verb of the command line, in the order of the help. */
export const commands: readonly CliCommand[] = [
  doctor,
  upgrade,
  backup,
  restore,
  reapplyErasuresCommand,
  userCreate,
  keyCreate,
  auditVerifyCommand,
  importCommand,
  exportCommand,
];
