import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/stock',
    title: 'Stock',
    load: () => import('./stock-page.tsx'),
    keywords: ['inventory', 'warehouse', 'on hand', 'available', 'low stock', 'reorder', 'outlet'],
    nav: { group: 'catalog', icon: 'box', order: 20 },
  },
  { path: '/stock/receive', title: 'Receive goods', load: () => import('./receive-page.tsx') },
  { path: '/stock/transfer', title: 'New transfer', load: () => import('./transfer-page.tsx') },
];
