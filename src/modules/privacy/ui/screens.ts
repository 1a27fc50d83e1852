import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'privacy.manage';

export const screens: readonly Screen[] = [
  {
    path: '/settings/privacy',
    title: 'Privacy',
    text: 'Requests of people, what they agreed to, what is kept and for how long.',
    load: () => import('./privacy-home.tsx'),
    permission,
    keywords: ['gdpr', 'consent', 'erasure', 'retention', 'suppression', 'unsubscribe', 'data subject', 'dsgvo'],
    nav: { group: 'settings', section: 'Data', icon: 'shield-check', order: 50 },
  },
  { path: '/privacy/people/$id', title: 'Consents and data', load: () => import('./person-page.tsx') },
];
