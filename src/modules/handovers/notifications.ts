import { defineNotification } from '../../platform/notify/index.ts';

export const handoverOffered = defineNotification({
  name: 'handovers.offered',
  label: 'Something is handed over to me or my team',
  description: 'Accept it, or bounce it with the reason.',
  channels: { inApp: true, mail: 'now' },
});

export const handoverAnswered = defineNotification({
  name: 'handovers.answered',
  label: 'A hand-over of mine is answered',
  description: 'It was accepted, bounced or withdrawn.',
  channels: { inApp: true, mail: 'now' },
});

export const handoverOverdue = defineNotification({
  name: 'handovers.overdue',
  label: 'A hand-over is not answered in time',
  description: 'To whoever handed it over, whoever it was offered to, and the lead of the team.',
  channels: { inApp: true, mail: 'now' },
});
