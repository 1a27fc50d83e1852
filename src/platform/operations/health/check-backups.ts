import { backupState } from '../backup/backup-state.ts';
import type { Check } from './finding.ts';

/** When the last backup was made. One that was never restored is a hope: the page on backups says how to try. */
export const checkBackups: Check = async ({ db, now, config }) => {
  const state = await backupState(db, now);
  const hours = state.ageHours === null ? 0 : Math.round(state.ageHours);
  const values = { hours, days: Math.round(hours / 24), error: state.lastError ?? '' };
  if (state.lastError !== null)
    return [
      {
        area: 'backups',
        tone: 'bad',
        text: 'The last backup failed: {error}',
        values,
        todo: 'Mend the cause, then run: npm run -s entente -- backup',
      },
    ];
  if (state.ageHours === null)
    return [
      {
        area: 'backups',
        tone: config.backupDir === undefined ? 'warn' : 'bad',
        text: 'There is no backup yet',
        todo: 'Set BACKUP_DIR to a directory on another disk, or run "npm run -s entente -- backup" each day.',
      },
    ];
  if (state.isOld)
    return [
      {
        area: 'backups',
        tone: 'bad',
        text: 'The last backup is {days} days old',
        values,
        todo: 'See why none was made: BACKUP_DIR, background work, disk. Then run: npm run -s entente -- backup',
      },
    ];
  return [{ area: 'backups', tone: 'ok', text: 'The last backup is {hours} hours old', values }];
};
