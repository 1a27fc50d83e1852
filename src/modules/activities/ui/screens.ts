import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/my-day',
    title: 'My day',
    load: () => import('./day/my-day-page.tsx'),
    keywords: ['today', 'agenda', 'to do', 'overdue', 'tasks'],
    nav: { group: 'home', icon: 'sun', order: -20 },
  },
  {
    path: '/calendar',
    title: 'Calendar',
    load: () => import('./calendar/calendar-page.tsx'),
    keywords: ['week', 'day', 'meetings', 'appointments', 'schedule'],
    nav: { group: 'home', icon: 'calendar', order: -10 },
  },
  { path: '/visits/$id', title: 'Visit', load: () => import('./visit/visit-page.tsx') },
  {
    path: '/settings/my-calendar',
    title: 'My calendar',
    text: 'See your meetings and tasks in the calendar of your phone or mail program.',
    load: () => import('./feed/feed-page.tsx'),
    keywords: ['ical', 'ics', 'outlook', 'google', 'feed', 'subscribe'],
    nav: { group: 'settings', icon: 'calendar-event', order: 90 },
  },
  {
    path: '/settings/phone-extensions',
    title: 'Phone extensions',
    text: 'Whose telephone is whose, so that calls find their people.',
    permission: 'activities.phone',
    load: () => import('./phone/extensions-page.tsx'),
    keywords: ['phone system', 'pbx', 'call', 'screen pop'],
    nav: { group: 'settings', section: 'Data', icon: 'phone', order: 60 },
  },
];
