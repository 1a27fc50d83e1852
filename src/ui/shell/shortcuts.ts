import { useEffect, useRef } from 'react';

export interface Shortcut {
  /** One key, `mod+k` (Ctrl, or Cmd on a Mac), or two keys in turn: `g o`. As in `KeyboardEvent.key`, case matters. */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
}

const active = new Set<{ current: readonly Shortcut[] }>();
let pending: { key: string; at: number } | null = null;

/** Makes shortcuts work while the component is shown; the help sheet lists them. Later ones win. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const ref = useRef(shortcuts);
  useEffect(() => {
    ref.current = shortcuts;
  });
  useEffect(() => {
    active.add(ref);
    return () => void active.delete(ref);
  }, []);
}

export function activeShortcuts(): readonly Shortcut[] {
  const seen = new Map<string, Shortcut>();
  for (const ref of active) for (const shortcut of ref.current) seen.set(shortcut.keys, shortcut);
  return [...seen.values()];
}

/** Installs the one listener; returns how to remove it. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** True where typing a letter means the letter. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))
  );
}

/** True where the space bar presses what has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'button, a, summary, input, select, [role="button"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="option"], [role="menuitem"]',
    )
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const isModified = event.ctrlKey || event.metaKey;
  const key = isModified ? `mod+${event.key.toLowerCase()}` : event.key;
  // The palette opens from anywhere; all else leaves typing, open dialogs and menus alone.
  if (key !== 'mod+k' && (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]'))) return;
  if (key === ' ' && isPressable(event.target)) return;
  // The second key of a pair comes within a second.
  const pair = pending && event.timeStamp - pending.at < 1000 ? `${pending.key} ${key}` : null;
  const shortcuts = activeShortcuts();
  const found = shortcuts.find((s) => s.keys === pair) ?? shortcuts.find((s) => s.keys === key);
  pending = null;
  if (found) {
    event.preventDefault();
    found.run(event);
  } else if (!isModified && shortcuts.some((s) => s.keys.startsWith(`${key} `))) {
    pending = { key, at: event.timeStamp };
  }
}
