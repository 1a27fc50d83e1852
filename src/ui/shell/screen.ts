import type { ComponentType } from 'react';

/** A page that is not generic. Modules export `screens: Screen[]` from `ui/screens.ts`; the staff app finds them. */
export interface Screen {
  /** Address below `/app`, TanStack Router syntax: `/settings/users`, `/settings/users/$id`. */
  readonly path: string;
  /** English; translated through `label()`. */
  readonly title: string;
  /** Loaded when the page is visited. */
  readonly load: () => Promise<{ default: ComponentType }>;
  /**
   * In the navigation under this group; `home` is beside the home page, `settings` the settings menu, whose pages stand in sections. Left out:
   * reached by links only. An `order` below 0 in `home` is before the home page. `count` is an address of the API that answers `{ count }`: how much waits there.
   */
  readonly nav?: {
    readonly group: string;
    readonly icon: string;
    readonly order?: number;
    readonly section?: string;
    readonly count?: string;
  };
  /** What it is for, on the settings overview. English; translated through `label()`. */
  readonly text?: string;
  /** Hidden and refused without it. */
  readonly permission?: string;
  /** Shown to people who are not signed in, without the shell. */
  readonly isPublic?: boolean;
  /** Fills the window, without the shell: a till, a page to print. For people who are signed in. */
  readonly isFullScreen?: boolean;
  /** Words that find it in the command palette. */
  readonly keywords?: readonly string[];
}

let all: readonly Screen[] = [];

export function registerScreens(screens: readonly Screen[]): void {
  all = screens;
}

export function screens(): readonly Screen[] {
  return all;
}
