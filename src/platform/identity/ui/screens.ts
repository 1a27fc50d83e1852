import type { Screen } from '../../../ui/shell/screen.ts';

const section = 'Users and access';

export const screens: readonly Screen[] = [
  {
    path: '/settings/users',
    title: 'Users',
    text: 'Invite colleagues, give them roles and teams, close accounts.',
    load: () => import('./users.tsx'),
    permission: 'users.manage',
    keywords: ['invite', 'colleague', 'staff', 'password', 'deactivate'],
    nav: { group: 'settings', section, icon: 'users', order: 10 },
  },
  {
    path: '/settings/teams',
    title: 'Teams',
    text: 'Who works with whom, and which team is part of which.',
    load: () => import('./teams.tsx'),
    permission: 'users.manage',
    keywords: ['hierarchy', 'department', 'group'],
    nav: { group: 'settings', section, icon: 'sitemap', order: 20 },
  },
  {
    path: '/settings/roles',
    title: 'Roles',
    text: 'What people may see and do, by kind of record, row and field.',
    load: () => import('./roles.tsx'),
    permission: 'roles.manage',
    keywords: ['permissions', 'access', 'rights'],
    nav: { group: 'settings', section, icon: 'shield-check', order: 30 },
  },
  { path: '/settings/roles/$id', title: 'Role', load: () => import('./role-page.tsx'), permission: 'roles.manage' },
  {
    path: '/settings/api-keys',
    title: 'API keys',
    text: 'Let programs in, with no more rights than they need.',
    load: () => import('./api-keys.tsx'),
    keywords: ['token', 'integration', 'developer', 'secret'],
    nav: { group: 'settings', section, icon: 'key', order: 40 },
  },
  {
    path: '/settings/sessions',
    title: 'Sessions',
    text: 'Which browsers are signed in, and how to sign them out.',
    load: () => import('./sessions.tsx'),
    keywords: ['devices', 'sign out', 'revoke'],
    nav: { group: 'settings', section, icon: 'device-laptop', order: 50 },
  },
  {
    path: '/profile',
    title: 'Profile and security',
    text: 'Your name, language, password and second factor.',
    load: () => import('./profile.tsx'),
    keywords: ['password', 'two-factor', 'totp', 'language', 'time zone'],
    nav: { group: 'settings', section, icon: 'user-circle', order: 60 },
  },
];
