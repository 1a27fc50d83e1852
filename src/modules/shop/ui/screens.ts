import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/shop',
    title: 'Shop',
    text: 'How the shop looks, what it says of itself, where it delivers and in which currencies.',
    load: () => import('./shop-page.tsx'),
    permission: 'shop.manage',
    keywords: ['storefront', 'theme', 'look', 'colour', 'announcement', 'currencies', 'reviews', 'abandoned cart'],
    nav: { group: 'settings', section: 'Records', icon: 'building-store', order: 55 },
  },
];
