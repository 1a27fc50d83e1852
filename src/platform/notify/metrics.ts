import { counter } from '../../kernel/metrics.ts';

export const told = counter('notifications_total', 'Notifications made', ['kind']);
export const mailedTotal = counter('notification_mails_total', 'Mails that tell of notifications', ['what']);
export const heldBack = counter('notifications_held_back_total', 'Notifications that were not mailed after all', ['why']);
