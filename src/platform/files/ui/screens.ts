import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/files',
    title: 'Files',
    text: 'What was uploaded, how much room it takes, and where it belongs.',
    load: () => import('./files.tsx'),
    permission: 'settings.manage',
    keywords: ['storage', 'uploads', 'attachments', 's3', 'disk'],
    nav: { group: 'settings', section: 'System', icon: 'files', order: 40 },
  },
];
