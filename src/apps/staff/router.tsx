import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { currentUser, may, session } from '../../ui/api/session.ts';
import { AppShell } from '../../ui/shell/app-shell.tsx';
import { ErrorPage, NotFoundPage } from '../../ui/shell/error-page.tsx';
import { navigation } from '../../ui/shell/navigation.ts';
import { screens, type Screen } from '../../ui/shell/screen.ts';
import { RecordList } from '../../ui/records/list/record-list.tsx';

/** All pages of the staff app. The list is in the first bundle, everything else is loaded when visited. */
export function createAppRouter() {
  const root = createRootRoute({ component: Outlet, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });
  const open = (path: string, load: Screen['load']) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
  const signedIn = ({ location }: { location: { href: string } }): void => {
    if (session().setupNeeded && screens().some((s) => s.path === '/setup')) redirect({ to: '/setup', throw: true });
    if (!currentUser()) redirect({ to: '/sign-in', search: location.href === '/' ? {} : { from: location.href }, throw: true });
  };
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: AppShell, beforeLoad: signedIn });
  const fullScreen = createRoute({ getParentRoute: () => root, id: 'full-screen', component: Outlet, beforeLoad: signedIn });
  const inShell = (path: string, load: Screen['load'], permission?: string, parent: typeof shell | typeof fullScreen = shell) =>
    createRoute({
      getParentRoute: () => parent as typeof shell,
      path,
      component: lazyRouteComponent(load),
      errorComponent: ErrorPage,
      beforeLoad: () => {
        if (permission && !may(permission)) redirect({ to: '/', throw: true });
      },
    });
  const start = screens().find((s) => s.path === '/');
  const home = createRoute({
    getParentRoute: () => shell,
    path: '/',
    beforeLoad: () => {
      if (start) return;
      const items = navigation().flatMap((group) => group.items);
      const first = items.find((item) => item.recordKey) ?? items[0];
      if (first) redirect({ to: first.to, replace: true, throw: true });
    },
    component: start ? lazyRouteComponent(start.load) : NotFoundPage,
    errorComponent: ErrorPage,
  });
  const list = createRoute({ getParentRoute: () => shell, path: '/$module/$path', component: RecordList, errorComponent: ErrorPage });
  const routeTree = root.addChildren([
    open('/sign-in', () => import('../../ui/shell/sign-in.tsx')),
    open('/forgot-password', () => import('../../ui/shell/forgot-password.tsx')),
    open('/set-password', () => import('../../ui/shell/set-password.tsx')),
    ...screens()
      .filter((s) => s.isPublic)
      .map((s) => open(s.path, s.load)),
    shell.addChildren([
      home,
      list,
      inShell('/$module/$path/new', () => import('../../ui/records/form/create-page.tsx')),
      inShell('/$module/$path/$id', () => import('../../ui/records/detail/record-page.tsx')),
      ...screens()
        .filter((s) => !s.isPublic && !s.isFullScreen && s !== start)
        .map((s) => inShell(s.path, s.load, s.permission)),
    ]),
    fullScreen.addChildren(
      screens()
        .filter((s) => s.isFullScreen)
        .map((s) => inShell(s.path, s.load, s.permission, fullScreen)),
    ),
  ]);
  return createRouter({
    routeTree,
    basepath: '/app',
    defaultPreload: 'intent',
    defaultPreloadDelay: 60,
    scrollRestoration: false,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}
