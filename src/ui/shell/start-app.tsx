import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { messageOf } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { onSignedOut } from '../api/request.ts';
import { currentUser, loadSession } from '../api/session.ts';
import { KitProvider } from '../kit/provider.tsx';
import { drawVersion, subscribeToRedraw } from './redraw.ts';

export interface AppOptions {
  readonly createRouter: () => AnyRouter;
  /** Where whoever was signed out meanwhile signs in again. */
  readonly signInAddress: () => string;
}

/** Loads who is here and draws a browser app. A server that cannot be reached is asked again after a while. */
export async function startApp({ createRouter, signInAddress }: AppOptions): Promise<void> {
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
    if (currentUser()) window.location.assign(signInAddress());
  });
  createRoot(root).render(<App createRouter={createRouter} />);
}

function App({ createRouter }: Pick<AppOptions, 'createRouter'>) {
  const version = useSyncExternalStore(subscribeToRedraw, drawVersion);
  return <VersionedApp key={version} createRouter={createRouter} />;
}

function VersionedApp({ createRouter }: Pick<AppOptions, 'createRouter'>) {
  // Screens and navigation depend on who is signed in, so a new drawing gets new routes.
  const router = useMemo(() => createRouter(), [createRouter]);
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}
