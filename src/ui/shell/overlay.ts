import type { ComponentType } from 'react';

/** Something that lies over every page for people who are signed in. Modules export `overlays: Overlay[]` from `ui/overlays.ts`. */
export interface Overlay {
  readonly name: string;
  readonly load: () => Promise<{ default: ComponentType }>;
}

let all: readonly Overlay[] = [];

export function registerOverlays(overlays: readonly Overlay[]): void {
  all = overlays;
}

export function overlays(): readonly Overlay[] {
  return all;
}
