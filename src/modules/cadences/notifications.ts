import { defineNotification } from '../../platform/notify/index.ts';

export const cadenceAnswered = defineNotification({
  name: 'cadences.answered',
  label: 'Somebody in a cadence of mine answers',
  description: 'They replied, a meeting was planned, or they do not want to be written to. The cadence has stopped.',
  channels: { inApp: true, mail: 'now' },
});

export const cadenceStuck = defineNotification({
  name: 'cadences.stuck',
  label: 'A cadence of mine cannot go on',
  description: 'A mail could not be delivered, or a placeholder is empty.',
  channels: { inApp: true, mail: 'digest' },
});
