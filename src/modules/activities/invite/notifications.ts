import { defineNotification } from '../../../platform/notify/index.ts';

export const invited = defineNotification({
  name: 'activities.invited',
  label: 'I am invited to a meeting',
  description: 'A colleague wants you to come. The invitation for your calendar is mailed in any case.',
  channels: { inApp: true, mail: 'off' },
});

export const answered = defineNotification({
  name: 'activities.answered',
  label: 'Somebody answers my invitation',
  description: 'Who you invited accepts or declines.',
  channels: { inApp: true, mail: 'off' },
});
