import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/approvals',
    title: 'My approvals',
    load: () => import('./my-approvals.tsx'),
    keywords: ['approve', 'refuse', 'decide', 'request', 'absence', 'deputy'],
    nav: { group: 'home', icon: 'rubber-stamp', order: 20, count: '/approvals/requests/waiting-count' },
  },
  {
    path: '/settings/approvals',
    title: 'Approval policies',
    text: 'What needs approval, from which amount, and by whom.',
    load: () => import('./policies.tsx'),
    permission: 'approvals.manage',
    keywords: ['approval', 'threshold', 'four eyes', 'manager', 'release'],
    nav: { group: 'settings', section: 'Records', icon: 'rubber-stamp', order: 60 },
  },
  { path: '/settings/approvals/$id', title: 'Approval policy', permission: 'approvals.manage', load: () => import('./policy-page.tsx') },
];
