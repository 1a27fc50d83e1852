// What the command line uses of operations.
export { BackupError } from './backup/archive-format.ts';
export { readArchive } from './backup/archive-reader.ts';
export { backupName, ensureDirectory, findBackups, removeOldBackups } from './backup/backup-directory.ts';
export { fingerprint, makeBackup } from './backup/make-backup.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { scheduleBackup } from './backup/schedule.ts';
export { areas, say, type Check, type Finding } from './health/finding.ts';
export { runChecks } from './health/run-checks.ts';
export { noteBackup } from './backup/note-backup.ts';
