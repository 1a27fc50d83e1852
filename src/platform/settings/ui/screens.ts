import type { Screen } from '../../../ui/shell/screen.ts';

const permission = 'settings.manage';

export const screens: readonly Screen[] = [
  {
    path: '/settings/company',
    title: 'Company profile',
    text: 'Name, logo, address, language, time zone and fiscal year.',
    load: () => import('./company.tsx'),
    permission,
    keywords: ['logo', 'address', 'currency', 'fiscal year', 'locale'],
    nav: { group: 'settings', section: 'Company', icon: 'building', order: 10 },
  },
  {
    path: '/settings/calendar',
    title: 'Working calendar',
    text: 'When you work, and on which days nobody does.',
    load: () => import('./calendar.tsx'),
    permission,
    keywords: ['holidays', 'office hours', 'week'],
    nav: { group: 'settings', section: 'Company', icon: 'calendar', order: 20 },
  },
  {
    path: '/settings/rates',
    title: 'Exchange rates',
    text: 'What other currencies are worth, where that comes from, and overrides.',
    load: () => import('./rates.tsx'),
    permission,
    keywords: ['currency', 'ecb', 'override'],
    nav: { group: 'settings', section: 'Company', icon: 'coins', order: 30 },
  },
  {
    path: '/settings/fields',
    title: 'Custom fields',
    text: 'Add what your business needs to know to any kind of record.',
    load: () => import('./custom-fields.tsx'),
    permission,
    keywords: ['attribute', 'column', 'property'],
    nav: { group: 'settings', section: 'Records', icon: 'adjustments-horizontal', order: 10 },
  },
  {
    path: '/settings/choices',
    title: 'Choice values',
    text: 'Names, colours and order of the values people choose from.',
    load: () => import('./choices.tsx'),
    permission,
    keywords: ['options', 'picklist', 'segment', 'stage', 'dropdown'],
    nav: { group: 'settings', section: 'Records', icon: 'list-check', order: 20 },
  },
];
