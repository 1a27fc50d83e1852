import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/quote-templates',
    title: 'Quote templates',
    text: 'What new quotes begin with: introduction, terms, how long they are valid.',
    load: () => import('./templates-page.tsx'),
    permission: 'quotes.manage',
    keywords: ['terms', 'introduction', 'validity', 'offer', 'reminder'],
    nav: { group: 'settings', section: 'Records', icon: 'file-text', order: 46 },
  },
];
