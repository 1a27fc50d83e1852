export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'error' | 'info';
  /** A way back or on, e.g. "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Tells the person what just happened; gone after six seconds (ten with an action), announced to screen readers. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const item: Toast = { id: nextId++, text, tone: options.tone ?? 'ok', ...(options.action ? { action: options.action } : {}) };
  change([...toasts.slice(-3), item]);
  setTimeout(() => dismissToast(item.id), item.action || item.tone === 'error' ? 10_000 : 6_000);
}

export function dismissToast(id: number): void {
  change(toasts.filter((t) => t.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
