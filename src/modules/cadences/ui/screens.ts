import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/cadences',
    title: 'Cadences',
    load: () => import('./cadences-page.tsx'),
    keywords: ['sequence', 'follow up', 'outreach', 'drip', 'mail', 'due'],
    nav: { group: 'sales', icon: 'list-numbers', order: 20 },
  },
  { path: '/cadence/$id', title: 'Cadence', load: () => import('./cadence-page.tsx') },
];
