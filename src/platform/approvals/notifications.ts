import { defineNotification } from '../notify/index.ts';

export const askedKind = defineNotification({
  name: 'approvals.asked',
  label: 'My approval is needed',
  description: 'Somebody asks for a decision, or one that was asked for is due.',
  channels: { inApp: true, mail: 'now' },
});

export const answeredKind = defineNotification({
  name: 'approvals.answered',
  label: 'My request was decided',
  description: 'What I asked approval for was granted, refused, or has expired.',
  channels: { inApp: true, mail: 'now' },
});

export const commentedKind = defineNotification({
  name: 'approvals.commented',
  label: 'Somebody comments on an approval',
  description: 'A question or answer on a request that I made or decide.',
  channels: { inApp: true, mail: 'now' },
});
