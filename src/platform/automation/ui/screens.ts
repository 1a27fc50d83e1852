import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'automation.read';

export const screens: readonly Screen[] = [
  {
    path: '/settings/automations',
    title: 'Automations',
    text: 'When something happens and conditions hold, let the system do the next step.',
    load: () => import('./automations.tsx'),
    permission,
    keywords: ['rule', 'workflow', 'trigger', 'reminder', 'schedule', 'automatic'],
    nav: { group: 'settings', section: 'Records', icon: 'bolt', order: 50 },
  },
  { path: '/settings/automations/$id', title: 'Automation', load: () => import('./rule-page.tsx'), permission },
];
