import './shell.css';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { label, t } from '../i18n/t.ts';
import { useIsPhone } from '../kit/use-is-phone.ts';
import { useLocalStorage } from '../kit/kit.ts';
import { ConflictHost } from '../records/conflict-host.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ImpersonationBanner } from './impersonation-banner.tsx';
import { navigation } from './navigation.ts';
import { overlays } from './overlay.ts';
import { PhoneBar } from './phone-bar.tsx';
import { listenForShortcuts, useShortcuts } from './shortcuts.ts';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));
const PhoneMenu = lazy(() => import('./phone-menu.tsx').then((m) => ({ default: m.PhoneMenu })));
const Overlays = lazy(async () => {
  const loaded = await Promise.all(overlays().map(async ({ name, load }) => ({ name, Content: (await load()).default })));
  return { default: () => loaded.map(({ name, Content }) => <Content key={name} />) };
});
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((m) => ({ default: m.ShortcutHelp })));

/** The frame of every page for people who are signed in: navigation, top bar, page. */
export function AppShell() {
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<{ what: 'palette' | 'help' | 'menu'; at: string } | null>(null);
  // Going to another page closes what was open over the last one.
  const open = opened?.at === pathname ? opened.what : null;
  const setOpen = (what: 'palette' | 'help' | 'menu' | null) => setOpened(what && { what, at: pathname });
  const [isNarrow, setIsNarrow] = useLocalStorage({ key: 'entente-nav-narrow', defaultValue: false, getInitialValueInEffect: false });
  const groups = navigation();

  useEffect(listenForShortcuts, []);
  useShortcuts([
    { keys: 'mod+k', label: t('Search and commands'), group: t('General'), run: () => setOpen('palette') },
    { keys: '?', label: t('Keyboard shortcuts'), group: t('General'), run: () => setOpen('help') },
    { keys: '[', label: t('Fold navigation'), group: t('General'), run: () => setIsNarrow((v) => !v) },
    ...groups
      .flatMap((g) => g.items)
      .flatMap((item) =>
        item.shortcut
          ? [{ keys: `g ${item.shortcut}`, label: item.label, group: t('Go to'), run: () => void navigate({ to: item.to }) }]
          : [],
      ),
    { keys: 'g h', label: t('Home'), group: t('Go to'), run: () => void navigate({ to: '/' }) },
    { keys: 'g s', label: t('Settings'), group: t('Go to'), run: () => void navigate({ to: '/settings' }) },
  ]);

  return (
    <div className="shell" data-narrow={isNarrow || undefined} data-phone={isPhone || undefined}>
      <a className="skip-link" href="#main">
        {t('Skip to content')}
      </a>
      {!isPhone && <SideNav groups={groups} isNarrow={isNarrow} onFold={() => setIsNarrow(!isNarrow)} />}
      <div className="shell-body">
        <TopBar isPhone={isPhone} onSearch={() => setOpen('palette')} onMenu={() => setOpen('menu')} onHelp={() => setOpen('help')} />
        <ImpersonationBanner />
        <ConnectionBanner />
        <ConflictHost />
        <main id="main" className="shell-main" tabIndex={-1}>
          <Outlet />
        </main>
        {isPhone && <PhoneBar groups={groups} onMore={() => setOpen('menu')} onSearch={() => setOpen('palette')} />}
      </div>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
        {open === 'menu' && <PhoneMenu groups={groups} onClose={() => setOpen(null)} />}
        {open === 'help' && <ShortcutHelp onClose={() => setOpen(null)} />}
      </Suspense>
      <Suspense fallback={null}>
        <Overlays />
      </Suspense>
    </div>
  );
}

/** Sets the title of the browser's tab while the page is shown. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${label(title)} · Entente` : 'Entente';
  }, [title]);
}
