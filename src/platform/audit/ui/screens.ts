import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/audit',
    title: 'Audit log',
    text: 'Who changed what, from what to what; and proof that the log is untouched.',
    load: () => import('./audit-log.tsx'),
    permission: 'audit.read',
    keywords: ['history', 'changes', 'compliance', 'events', 'hash', 'verify'],
    nav: { group: 'settings', section: 'System', icon: 'history', order: 20 },
  },
];
