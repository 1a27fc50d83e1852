import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'webhooks.manage';

export const screens: readonly Screen[] = [
  {
    path: '/settings/webhooks',
    title: 'Webhooks',
    text: 'Tell other systems what happens here, the moment it happens.',
    load: () => import('./webhooks.tsx'),
    permission,
    keywords: ['webhook', 'integration', 'events', 'callback', 'zapier', 'developer'],
    nav: { group: 'settings', section: 'Connections', icon: 'webhook', order: 10 },
  },
  { path: '/settings/webhooks/$id', title: 'Webhook', load: () => import('./webhook-page.tsx'), permission },
];
