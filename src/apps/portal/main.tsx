import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { messageOf } from '../../ui/api/problem.ts';
import { queryClient } from '../../ui/api/query-client.ts';
import { onSignedOut } from '../../ui/api/request.ts';
import { currentUser, loadSession } from '../../ui/api/session.ts';
import { KitProvider } from '../../ui/kit/provider.tsx';
import { drawVersion, subscribeToRedraw } from '../../ui/shell/redraw.ts';
import { createPortalRouter } from './router.tsx';

void start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  try {
    await loadSession();
  } catch (error) {
    root.textContent = messageOf(error);
    window.setTimeout(() => window.location.reload(), 5_000);
    return;
  }
  onSignedOut(() => {
    if (currentUser()) window.location.assign('/portal/sign-in');
  });
  createRoot(root).render(<Portal />);
}

function Portal() {
  const version = useSyncExternalStore(subscribeToRedraw, drawVersion);
  return <VersionedPortal key={version} />;
}

function VersionedPortal() {
  // What one may see depends on who is signed in, so a new drawing gets new routes.
  const router = useMemo(() => createPortalRouter(), []);
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}
