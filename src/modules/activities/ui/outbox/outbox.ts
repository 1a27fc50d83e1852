import { isProblem, messageOf } from '../../../../ui/api/problem.ts';
import { changed, runCommand } from '../../../../ui/api/records.ts';
import { currentUser, findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { onSignOut } from '../../../../ui/shell/sign-out.ts';

/** Something that was done where there may be no network: kept on this device until the server has it. */
export interface Kept {
  /** Idempotency key: however often it is sent, it is done once. */
  readonly key: string;
  readonly record: string;
  readonly id: string;
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What it is, for the list of what waits: the title of the record. */
  readonly title: string;
  readonly at: string;
  /** Why the server will not take it; it then stays until somebody looks at it. */
  readonly problem: string | null;
}

/** A line that swallows what is sent would hold up all that waits, in every window. */
const patienceMs = 30_000;
/** Who waits so long is told that it is kept, and goes on. */
const toldAfterMs = 4_000;
const listeners = new Set<() => void>();
const prefix = (userId: string): string => `entente-kept-${userId}-`;
let cached: { readonly text: string; readonly kept: readonly Kept[] } = { text: '', kept: [] };
const none: readonly Kept[] = [];

/** What waits on this device for whoever is signed in, the oldest first. The same array until something changes. */
export function keptHere(): readonly Kept[] {
  const user = currentUser();
  const text = user ? (localStorage.getItem(`${prefix(user.id)}outbox`) ?? '') : '';
  if (text === '') return none;
  if (text !== cached.text) cached = { text, kept: parsed(text) };
  return cached.kept;
}

export function subscribeToKept(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** What became of a command by the time at which whoever gave it is told. */
export type Sent = 'done' | 'waits' | 'refused';

/** Keeps a command on this device and sends it as soon as it can be. @returns what became of it, after a few seconds at most */
export async function keepAndSend(one: Omit<Kept, 'key' | 'at' | 'problem'>): Promise<Sent> {
  const kept: Kept = { ...one, key: crypto.randomUUID(), at: new Date().toISOString(), problem: null };
  write([...keptHere(), kept]);
  await Promise.race([sendKept(), new Promise((resolve) => setTimeout(resolve, toldAfterMs))]);
  const left = keptHere().find((k) => k.key === kept.key);
  return left === undefined ? 'done' : left.problem === null ? 'waits' : 'refused';
}

/** Says what became of a command; `done` is what is said where the server has it. */
export function tellSent(sent: Sent, done: string): void {
  if (sent === 'done') toast(done);
  else if (sent === 'waits') toast(t('Kept on this phone, will be sent'), { tone: 'info' });
  else toast(t('The server did not take it. It is kept on this phone.'), { tone: 'error' });
}

export function discardKept(key: string): void {
  write(keptHere().filter((k) => k.key !== key));
}

/** Sends what waits, in its order, one window at a time; stops where the network does. */
export async function sendKept(): Promise<void> {
  await navigator.locks.request('entente-outbox', async () => {
    for (const kept of keptHere()) {
      if (kept.problem !== null) continue;
      const result = await send(kept);
      if (result === 'later') return;
      const rest = keptHere();
      write(
        result === 'done'
          ? rest.filter((k) => k.key !== kept.key)
          : rest.map((k) => (k.key === kept.key ? { ...k, problem: result.problem } : k)),
      );
    }
  });
}

async function send(kept: Kept): Promise<'done' | 'later' | { readonly problem: string }> {
  const record = findRecord(kept.record);
  if (!record) return 'later';
  try {
    await runCommand(record, kept.id, kept.verb, kept.input, { key: kept.key, signal: AbortSignal.timeout(patienceMs) });
    return 'done';
  } catch (error) {
    // No network, a server that restarts, a session that ended: all of that passes.
    const status = isProblem(error) ? error.status : 0;
    if (status === 0 || status >= 500 || status === 401 || status === 429 || status === 408) return 'later';
    return { problem: messageOf(error) };
  } finally {
    changed(record, kept.id);
  }
}

/** Text that somebody has begun to type, kept through a reload; empty forgets it. */
export function keepText(name: string, text: string): void {
  const user = currentUser();
  if (!user) return;
  if (text === '') localStorage.removeItem(`${prefix(user.id)}text-${name}`);
  else localStorage.setItem(`${prefix(user.id)}text-${name}`, text);
}

export function keptText(name: string): string {
  const user = currentUser();
  return user ? (localStorage.getItem(`${prefix(user.id)}text-${name}`) ?? '') : '';
}

/** Sends from now on whenever the network is back, and forgets everything of a person who signs out. */
export function startOutbox(): () => void {
  const go = (): void => void (keptHere().length > 0 && sendKept());
  go();
  window.addEventListener('online', go);
  const timer = window.setInterval(go, 20_000);
  const stopSignOut = onSignOut({
    send: async () => {
      await Promise.race([sendKept().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, toldAfterMs))]);
      return keptHere().length;
    },
    forget: () => {
      const user = currentUser();
      if (user) for (const name of Object.keys(localStorage).filter((k) => k.startsWith(prefix(user.id)))) localStorage.removeItem(name);
    },
  });
  return () => {
    window.removeEventListener('online', go);
    window.clearInterval(timer);
    stopSignOut();
  };
}

function write(kept: readonly Kept[]): void {
  const user = currentUser();
  if (!user) return;
  if (kept.length === 0) localStorage.removeItem(`${prefix(user.id)}outbox`);
  else localStorage.setItem(`${prefix(user.id)}outbox`, JSON.stringify(kept));
  for (const listener of listeners) listener();
}

function parsed(text: string): readonly Kept[] {
  try {
    return JSON.parse(text) as readonly Kept[];
  } catch {
    return [];
  }
}
