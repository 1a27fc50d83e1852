import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/orders/new',
    title: 'New order',
    load: () => import('./entry/entry-page.tsx'),
    keywords: ['phone order', 'take an order', 'order entry', 'call'],
    nav: { group: 'orders', icon: 'plus', order: 2 },
  },
  {
    path: '/revenue',
    title: 'Revenue',
    load: () => import('./revenue/revenue-page.tsx'),
    keywords: ['report', 'turnover', 'channel', 'best sellers', 'category', 'outlet'],
    nav: { group: 'orders', icon: 'chart-bar', order: 60 },
  },
];
