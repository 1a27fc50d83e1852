import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/notifications',
    title: 'Notifications',
    load: () => import('./inbox-page.tsx'),
    keywords: ['inbox', 'bell', 'unread', 'mentions'],
  },
  {
    path: '/notifications/settings',
    title: 'Notification settings',
    load: () => import('./my-settings.tsx'),
    keywords: ['digest', 'summary', 'quiet hours', 'do not disturb', 'watch'],
  },
  {
    path: '/settings/notifications',
    title: 'Notifications',
    text: 'How people hear of things, unless they choose otherwise.',
    load: () => import('./company-defaults.tsx'),
    permission: 'settings.manage',
    keywords: ['default', 'mail', 'digest', 'bell'],
    nav: { group: 'settings', section: 'System', icon: 'bell', order: 28 },
  },
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
