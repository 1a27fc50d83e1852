import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/invoices/statement',
    title: 'Statement of account',
    load: () => import('./statement-page.tsx'),
    keywords: ['account', 'balance', 'ageing', 'open invoices'],
  },
  {
    path: '/settings/invoicing',
    title: 'Invoicing',
    text: 'Legal entities with their letterhead, number series, reminders, and what the bookkeeper takes over.',
    load: () => import('./invoicing-page.tsx'),
    permission: 'invoices.manage',
    keywords: ['legal entity', 'number series', 'letterhead', 'bank account', 'dunning', 'export', 'bookkeeping', 'tax account'],
    nav: { group: 'settings', section: 'Records', icon: 'file-invoice', order: 47 },
  },
];
