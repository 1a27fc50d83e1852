import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/import',
    title: 'Import',
    text: 'Bring in spreadsheets and address books; see first what will happen, undo it after.',
    load: () => import('./import-home.tsx'),
    keywords: ['csv', 'excel', 'xlsx', 'vcard', 'upload', 'migrate', 'undo'],
    nav: { group: 'settings', section: 'Data', icon: 'database-import', order: 10 },
  },
  { path: '/settings/import/$id', title: 'Import', load: () => import('./import-page.tsx') },
  {
    path: '/settings/export',
    title: 'Export',
    text: 'Take any list along as CSV, Excel or contact cards.',
    load: () => import('./export-page.tsx'),
    keywords: ['csv', 'excel', 'xlsx', 'vcard', 'download', 'backup'],
    nav: { group: 'settings', section: 'Data', icon: 'download', order: 20 },
  },
];
