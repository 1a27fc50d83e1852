import type { Screen } from 'entente/ui';

export const screens: readonly Screen[] = [
  { path: '/rentals-due', title: 'Due back', load: () => import('./due-back.tsx'), nav: { group: 'rentals', icon: 'package' } },
];
