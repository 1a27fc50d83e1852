import type { Screen } from '../../../ui/shell/screen.ts';

/** Pages of the app as a whole, which belong to no one module. */
export const adminScreens: readonly Screen[] = [
  { path: '/', title: 'Home', load: () => import('./home/home.tsx'), keywords: ['my day', 'dashboard', 'start'] },
  { path: '/settings', title: 'Settings', load: () => import('./settings-home.tsx'), keywords: ['administration', 'preferences'] },
  { path: '/setup', title: 'Set up', load: () => import('./setup/setup.tsx'), isPublic: true },
  { path: '/welcome', title: 'First steps', load: () => import('./setup/welcome.tsx'), isPublic: true },
];
