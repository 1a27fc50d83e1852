import { EntenteError, errorOf } from './errors.ts';

export interface ClientOptions {
  /** Where the system is: `https://crm.example.com`. */
  readonly url: string;
  /** An API key. Left out in a browser that is signed in: then its session speaks. */
  readonly key?: string;
  /** Instead of the platform's own, for tests and proxies. */
  readonly fetch?: typeof fetch;
  /** How often a request is tried again that met 429, 503 or no answer; 3 unless said. */
  readonly retries?: number;
  /** Instead of a real wait, for tests. @param ms milliseconds */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the address of the system, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

export type Send = (call: Call) => Promise<Response>;

/** Sends requests with the key, and tries again what was not refused but only not possible now. @throws EntenteError */
export function createSender(options: ClientOptions): Send {
  const base = options.url.replace(/\/+$/, '');
  const retries = options.retries ?? 3;
  const wait = options.wait ?? sleep;
  // Called as a function of its own: a browser's fetch wants no other `this`.
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  return async (call) => {
    const isWrite = call.method !== 'GET';
    const headers: Record<string, string> = {
      accept: 'application/json',
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      ...(options.key === undefined && isWrite ? { 'x-entente-csrf': '1' } : {}),
      // The same over all tries, so that nothing is done twice.
      ...(isWrite ? { 'idempotency-key': crypto.randomUUID() } : {}),
      ...call.headers,
    };
    const isForm = call.body instanceof FormData;
    if (call.body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const body = call.body === undefined ? null : isForm ? (call.body as FormData) : JSON.stringify(call.body);
    // An upload has no key of idempotency: whether it arrived is not known.
    const mayRepeat = !isForm;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt > retries;
      const response = await attemptOnce(
        () => send(base + call.path, { method: call.method, headers, body, signal: call.signal ?? null }),
        call.signal,
      );
      if (response instanceof Response && response.ok) return response;
      if (response instanceof EntenteError) {
        if (isLast || !mayRepeat) throw response;
        await wait(backoff(attempt), call.signal);
        continue;
      }
      if ((response.status !== 429 && response.status !== 503) || isLast) throw await errorOf(response);
      await wait(retryAfter(response) ?? backoff(attempt), call.signal);
    }
  };
}

async function attemptOnce(run: () => Promise<Response>, signal: AbortSignal | undefined): Promise<Response | EntenteError> {
  try {
    return await run();
  } catch (error) {
    if (signal?.aborted) throw error;
    return new EntenteError(0, { code: 'network', detail: 'There was no answer.' }, error);
  }
}

/** 0.25 s, 0.5 s, 1 s ..., each up to double of that, so that many clients don't come back together. */
export function backoff(attempt: number): number {
  const least = 250 * 2 ** (attempt - 1);
  return least + Math.random() * least;
}

const longestWait = 60_000;

/** Milliseconds that the answer asks to wait, in seconds or until a date (RFC 9110, section 10.2.3); a minute at most. */
function retryAfter(response: Response): number | null {
  const header = response.headers.get('retry-after');
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWait) : null;
}

export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
