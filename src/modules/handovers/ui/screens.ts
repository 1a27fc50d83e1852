import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/handovers',
    title: 'Hand-overs',
    load: () => import('./handovers-page.tsx'),
    keywords: ['transfer', 'accept', 'bounce', 'inbox', 'inside sales', 'field sales'],
    nav: { group: 'sales', icon: 'transfer', order: 21 },
  },
  {
    path: '/settings/handover-kinds',
    title: 'Kinds of hand-over',
    text: 'What has to be settled before work passes from one team to another.',
    load: () => import('./kinds-page.tsx'),
    permission: 'handovers.manage',
    keywords: ['checklist', 'hand over', 'transfer'],
    nav: { group: 'settings', section: 'Records', icon: 'transfer', order: 45 },
  },
];
