import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/duplicates',
    title: 'Duplicates',
    text: 'Find people and organizations that are there twice; merge them and take it back.',
    load: () => import('./duplicates/duplicates.tsx'),
    keywords: ['merge', 'dedupe', 'double', 'undo'],
    nav: { group: 'settings', section: 'Data', icon: 'copy', order: 30 },
  },
  { path: '/settings/duplicates/$id', title: 'Compare', load: () => import('./duplicates/compare-page.tsx') },
];
