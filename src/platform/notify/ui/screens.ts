import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/mail',
    title: 'Mail',
    text: 'What the system sent, what it kept here for want of a mail server, what failed.',
    load: () => import('./mails.tsx'),
    permission: 'mail.manage',
    keywords: ['mail catcher', 'smtp', 'invitation', 'outbox'],
    nav: { group: 'settings', section: 'System', icon: 'mail', order: 30 },
  },
];
