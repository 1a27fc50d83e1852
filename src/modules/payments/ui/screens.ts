import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'payments.manage';

export const screens: readonly Screen[] = [
  {
    path: '/settings/payment-methods',
    title: 'Payment methods',
    text: 'How customers pay: by card, by transfer, on account, at the till.',
    load: () => import('./methods-page.tsx'),
    permission,
    keywords: ['stripe', 'card', 'transfer', 'iban', 'provider', 'checkout', 'sandbox'],
    nav: { group: 'settings', section: 'Commerce', icon: 'coins', order: 20 },
  },
  {
    path: '/payments/bank',
    title: 'Bank statements',
    load: () => import('./bank-page.tsx'),
    permission,
    keywords: ['bank', 'camt', 'statement', 'transfer', 'match', 'reconcile'],
    nav: { group: 'orders', icon: 'building-bank', order: 33 },
  },
];
