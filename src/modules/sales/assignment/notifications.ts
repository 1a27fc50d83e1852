import { defineNotification } from '../../../platform/notify/index.ts';

export const leadAssigned = defineNotification({
  name: 'sales.leadAssigned',
  label: 'A lead is assigned to me',
  description: 'An assignment rule gave you a lead.',
  channels: { inApp: true, mail: 'now' },
});

export const leadOverdue = defineNotification({
  name: 'sales.leadOverdue',
  label: 'A lead of mine waits too long',
  description: 'The time to answer it has passed and nothing was written or done yet.',
  channels: { inApp: true, mail: 'now' },
});
