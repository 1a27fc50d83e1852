import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { currentUser } from '../../ui/api/session.ts';
import { ErrorPage, NotFoundPage } from '../../ui/shell/error-page.tsx';
import { PortalPage } from './portal-page.tsx';

/** The pages of the portal: sign-in and its relatives, and what is one's own. */
export function createPortalRouter() {
  const root = createRootRoute({ component: Outlet, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: PortalPage,
    beforeLoad: () => {
      if (!currentUser()) redirect({ to: '/sign-in', throw: true });
    },
  });
  const open = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
  const routeTree = root.addChildren([
    home,
    open('/sign-in', () => import('../../ui/shell/sign-in.tsx')),
    open('/forgot-password', () => import('../../ui/shell/forgot-password.tsx')),
    open('/set-password', () => import('../../ui/shell/set-password.tsx')),
  ]);
  return createRouter({ routeTree, basepath: '/portal', defaultErrorComponent: ErrorPage, defaultNotFoundComponent: NotFoundPage });
}
