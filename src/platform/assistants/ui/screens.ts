import type { Screen } from '../../../ui/shell/screen.ts';

export const screens: readonly Screen[] = [
  {
    path: '/settings/assistants',
    title: 'Assistants',
    text: 'Let an AI assistant search, read and act for you, with no more rights than you give it.',
    load: () => import('./assistants.tsx'),
    keywords: ['mcp', 'model context protocol', 'ai', 'llm', 'agent', 'chat'],
    nav: { group: 'settings', section: 'Connections', icon: 'robot', order: 20 },
  },
];
