import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/delivery',
    title: 'Delivery',
    text: 'Ways of delivery, where they go and what they cost, tried on an address.',
    load: () => import('./delivery-page.tsx'),
    keywords: ['shipping', 'carrier', 'parcel', 'postage', 'freight', 'zone', 'rate', 'pickup', 'click and collect'],
    nav: { group: 'settings', section: 'Records', icon: 'send', order: 60 },
  },
];
