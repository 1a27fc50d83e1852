import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/till',
    title: 'Till',
    load: () => import('./till-page.tsx'),
    permission: 'till.sell',
    isFullScreen: true,
    keywords: ['point of sale', 'pos', 'cash register', 'outlet', 'sell', 'barcode', 'drawer'],
    nav: { group: 'orders', icon: 'cash-register', order: 50 },
  },
  { path: '/till/receipt/$id', title: 'Receipt', load: () => import('./receipt-page.tsx'), isFullScreen: true },
];
