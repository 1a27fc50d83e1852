import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { messageOf } from '../../ui/api/problem.ts';
import { queryClient } from '../../ui/api/query-client.ts';
import { onSignedOut } from '../../ui/api/request.ts';
import { currentUser, loadSession } from '../../ui/api/session.ts';
import { KitProvider } from '../../ui/kit/provider.tsx';
import { registerViews, type RecordView } from '../../ui/records/view.ts';
import { drawVersion, subscribeToRedraw } from '../../ui/shell/redraw.ts';
import { registerScreens, type Screen } from '../../ui/shell/screen.ts';
import { createAppRouter } from './router.tsx';

// What modules say about their screens: a new file is found by its name.
const viewFiles = import.meta.glob<Readonly<Record<string, RecordView>>>('../../{platform,modules}/*/ui/*.view.ts', { eager: true });
const screenFiles = import.meta.glob<Readonly<Record<string, readonly Screen[]>>>(
  ['../../{platform,modules}/*/ui/screens.ts', './admin/screens.ts'],
  { eager: true },
);

void start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  registerViews(Object.values(viewFiles).flatMap((file) => Object.values(file)));
  registerScreens(Object.values(screenFiles).flatMap((file) => Object.values(file).flat()));
  try {
    await loadSession();
  } catch (error) {
    root.textContent = messageOf(error);
    window.setTimeout(() => window.location.reload(), 5_000);
    return;
  }
  onSignedOut(() => {
    if (currentUser())
      window.location.assign(
        `/app/sign-in?from=${encodeURIComponent(window.location.pathname.replace(/^\/app/, '') + window.location.search)}`,
      );
  });
  createRoot(root).render(<App />);
}

function App() {
  const version = useSyncExternalStore(subscribeToRedraw, drawVersion);
  return <VersionedApp key={version} />;
}

function VersionedApp() {
  // Screens and navigation depend on who is signed in, so a new drawing gets new routes.
  const router = useMemo(() => createAppRouter(), []);
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}
