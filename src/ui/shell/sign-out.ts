/** What a device keeps of somebody. */
export interface Keepsake {
  /** Sends it. @returns how much of it the server does not have after that */
  readonly send: () => Promise<number>;
  readonly forget: () => void;
}

const keepsakes = new Set<Keepsake>();

/** Is sent before somebody signs out, and forgotten then. */
export function onSignOut(keepsake: Keepsake): () => void {
  keepsakes.add(keepsake);
  return () => keepsakes.delete(keepsake);
}

/** @returns how much would be lost with this device's memory of who is signed in */
export async function sendKeepsakes(): Promise<number> {
  const left = await Promise.all([...keepsakes].map((keepsake) => keepsake.send()));
  return left.reduce((sum, n) => sum + n, 0);
}

export function forgetKeepsakes(): void {
  for (const keepsake of keepsakes) keepsake.forget();
}
