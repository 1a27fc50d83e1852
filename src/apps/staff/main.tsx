import { registerViews, type RecordView } from '../../ui/records/view.ts';
import { registerOverlays, type Overlay } from '../../ui/shell/overlay.ts';
import { registerScreens, type Screen } from '../../ui/shell/screen.ts';
import { startApp } from '../../ui/shell/start-app.tsx';
import { screens as ownScreens, views as ownViews } from 'virtual:extension-screens';
import { createAppRouter } from './router.tsx';

// What modules say about their screens: a new file is found by its name.
const viewFiles = import.meta.glob<Readonly<Record<string, RecordView>>>('../../{platform,modules}/*/ui/*.view.ts', { eager: true });
const screenFiles = import.meta.glob<Readonly<Record<string, readonly Screen[]>>>(
  ['../../{platform,modules}/*/ui/screens.ts', './admin/screens.ts'],
  { eager: true },
);

const overlayFiles = import.meta.glob<Readonly<Record<string, readonly Overlay[]>>>('../../{platform,modules}/*/ui/overlays.ts', {
  eager: true,
});

registerOverlays(Object.values(overlayFiles).flatMap((file) => Object.values(file).flat()));
registerViews([...Object.values(viewFiles).flatMap((file) => Object.values(file)), ...ownViews]);
registerScreens([...Object.values(screenFiles).flatMap((file) => Object.values(file).flat()), ...ownScreens]);

void startApp({
  createRouter: createAppRouter,
  signInAddress: () => `/app/sign-in?from=${encodeURIComponent(window.location.pathname.replace(/^\/app/, '') + window.location.search)}`,
});
