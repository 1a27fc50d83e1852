import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/forecast',
    title: 'Forecast',
    load: () => import('./forecast/forecast-page.tsx'),
    keywords: ['commit', 'best case', 'quota', 'attainment', 'expected', 'revenue'],
    nav: { group: 'sales', icon: 'chart-line', order: 10 },
  },
];
