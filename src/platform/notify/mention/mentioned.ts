import { defineNotification } from '../kind.ts';

export const mentioned = defineNotification({
  name: 'notify.mentioned',
  label: 'Somebody mentions me',
  description: 'A colleague writes @ and your name in a note or another text.',
  channels: { inApp: true, mail: 'now' },
});
