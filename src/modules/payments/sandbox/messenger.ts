import { signBody } from './sign.ts';
import type { Faults, SandboxEvent } from './types.ts';

export const noFaults: Faults = { copies: 1, isHeld: false, hasWrongSignature: false, delayMs: 0, breakAfter: null, unavailableFor: null };

export interface Messenger {
  faults: Faults;
  /** Everything that happened, oldest first. */
  readonly events: readonly SandboxEvent[];
  tell(event: SandboxEvent): void;
  /** Sends what is held, by their ids in this order; all in theirs, unless said. Ends when each was answered. @returns the status of each */
  flush(order?: readonly string[]): Promise<readonly number[]>;
  /** Sends one again; `at` is the time it is signed with, now unless said. @returns the status of the answer, 0 without one */
  send(id: string, options?: { readonly at?: number; readonly hasWrongSignature?: boolean }): Promise<number>;
  /** Ends when all that is under way has been answered. */
  settled(): Promise<void>;
  close(): void;
}

const retryDelays = [1_000, 5_000, 30_000, 300_000];

/** Tells the shop of events by webhooks: signed, again when it fails, and late, twice, held back or wrongly signed when asked to. */
export function createMessenger(options: { readonly secret: string; readonly now: () => number }): Messenger {
  const events: SandboxEvent[] = [];
  const held: SandboxEvent[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<unknown>>();
  const closing = new AbortController();

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  const post = async (event: SandboxEvent, at: number, isWrong: boolean): Promise<number> => {
    const body = JSON.stringify(event);
    const signature = signBody(isWrong ? `${options.secret} but wrong` : options.secret, body, at);
    try {
      const answer = await fetch(event.data.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)]),
      });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  };
  const track = <T>(work: Promise<T>): Promise<T> => {
    const all = work.finally(() => underWay.delete(all));
    underWay.add(all);
    return all;
  };
  const deliver = (event: SandboxEvent, attempt = 0): void => {
    void track(post(event, options.now(), messenger.faults.hasWrongSignature)).then((status) => {
      const delay = retryDelays[attempt];
      if ((status < 200 || status >= 300) && delay !== undefined && !closing.signal.aborted)
        later(delay, () => deliver(event, attempt + 1));
    });
  };

  const messenger: Messenger = {
    faults: noFaults,
    events,
    tell(event) {
      events.push(event);
      // Enough to look at; it is a sandbox.
      if (events.length > 1_000) events.shift();
      const { copies, isHeld, delayMs } = messenger.faults;
      for (let i = 0; i < copies; i += 1) {
        if (isHeld) held.push(event);
        else if (delayMs > 0) later(delayMs, () => deliver(event));
        else deliver(event);
      }
    },
    async flush(order) {
      const waiting = held.splice(0);
      const chosen = order?.flatMap((id) => events.find((each) => each.id === id) ?? []) ?? waiting;
      const statuses: number[] = [];
      for (const event of chosen) statuses.push(await track(post(event, options.now(), messenger.faults.hasWrongSignature)));
      return statuses;
    },
    async send(id, more = {}) {
      const event = events.find((each) => each.id === id);
      return event ? track(post(event, more.at ?? options.now(), more.hasWrongSignature ?? false)) : 0;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
  return messenger;
}
