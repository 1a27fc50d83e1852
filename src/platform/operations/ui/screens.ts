import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'operations.manage';

export const screens: readonly Screen[] = [
  {
    path: '/settings/jobs',
    title: 'Background work',
    text: 'What runs, how far it is, and what failed and may run again.',
    load: () => import('./jobs.tsx'),
    permission,
    keywords: ['jobs', 'queue', 'dead letters', 'rerun', 'progress'],
    nav: { group: 'settings', section: 'System', icon: 'activity', order: 10 },
  },
  {
    path: '/settings/health',
    title: 'System health',
    text: 'Whether everything is as it should be, at a glance.',
    load: () => import('./health.tsx'),
    permission,
    keywords: ['status', 'doctor', 'backup', 'disk', 'metrics', 'memory', 'uptime'],
    nav: { group: 'settings', section: 'System', icon: 'heart', order: 90 },
  },
];
