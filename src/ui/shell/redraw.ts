let version = 0;
const listeners = new Set<() => void>();

/** Mounts the whole app anew: texts and formats are read while drawing, so a new language needs it. */
export function redraw(): void {
  version += 1;
  for (const listener of listeners) listener();
}

export function drawVersion(): number {
  return version;
}

export function subscribeToRedraw(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
