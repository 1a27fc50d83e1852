import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/prices',
    title: 'Prices and taxes',
    text: 'Whether prices hold tax, where tax is charged, and what may be given away.',
    load: () => import('./settings-page.tsx'),
    permission: 'pricing.manage',
    keywords: ['vat', 'tax rate', 'one-stop shop', 'reverse charge', 'discount limit', 'currency'],
    nav: { group: 'settings', section: 'Records', icon: 'report-money', order: 47 },
  },
];
