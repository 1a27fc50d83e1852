import { defineNotification } from '../notify/index.ts';
import { operationsPermission } from './permissions.ts';

/** Once a day while there is none: at once in the app and by mail. */
export const backupMissing = defineNotification({
  name: 'operations.backupMissing',
  label: 'A backup is missing',
  description: 'The daily backup failed, or none was made for a day.',
  channels: { inApp: true, mail: 'now' },
  permission: operationsPermission,
});
