import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/category-tree',
    title: 'Categories',
    load: () => import('./category-tree-page.tsx'),
    keywords: ['shelf', 'tree', 'assortment', 'navigation of the shop'],
    nav: { group: 'catalog', icon: 'sitemap', order: 5 },
  },
  {
    path: '/settings/catalog',
    title: 'Catalog',
    text: 'Attributes, tax classes, and the words by which buyers find products.',
    load: () => import('./catalog-settings-page.tsx'),
    permission: 'settings.manage',
    keywords: ['attribute', 'facet', 'filter', 'variant option', 'tax class', 'synonym', 'search'],
    nav: { group: 'settings', section: 'Records', icon: 'package', order: 45 },
  },
];
