import type { Overlay } from '../../../ui/shell/overlay.ts';

export const overlays: readonly Overlay[] = [{ name: 'activities', load: () => import('./phone/ringing-overlay.tsx') }];
