import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/forecast',
    title: 'Forecast',
    load: () => import('./forecast/forecast-page.tsx'),
    keywords: ['commit', 'best case', 'quota', 'attainment', 'expected', 'revenue'],
    nav: { group: 'sales', icon: 'chart-line', order: 10 },
  },
  {
    path: '/performance',
    title: 'Performance',
    load: () => import('./performance/performance-page.tsx'),
    keywords: ['report', 'conversion', 'velocity', 'win rate', 'cycle time', 'leaderboard', 'ageing', 'what changed'],
    nav: { group: 'sales', icon: 'chart-bar', order: 11 },
  },
  {
    path: '/settings/pipelines',
    title: 'Pipelines',
    text: 'The ways in which you sell, and the stages that a deal goes through in each.',
    load: () => import('./settings/pipelines-page.tsx'),
    permission: 'sales.manage',
    keywords: ['stage', 'probability', 'entry conditions', 'sales process'],
    nav: { group: 'settings', section: 'Records', icon: 'filter', order: 40 },
  },
  {
    path: '/settings/sales-targets',
    title: 'Quotas and budget rates',
    text: 'What the forecast is measured against.',
    load: () => import('./settings/targets-page.tsx'),
    permission: 'sales.manage',
    keywords: ['quota', 'target', 'budget', 'exchange rate'],
    nav: { group: 'settings', section: 'Records', icon: 'flag', order: 41 },
  },
];
