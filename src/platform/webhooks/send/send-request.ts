import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { findTarget, TargetRefused, type Network, type Target } from './target.ts';

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything together: finding the address, connecting, sending, the head of the answer. */
  readonly timeoutMs: number;
  /** Ends it early when the process stops. */
  readonly signal: AbortSignal;
}

export type Answer =
  | { readonly status: number; readonly retryAfter: string | undefined; readonly body: Buffer }
  /** There was none: `code` says why (address, timeout, or what the system calls it), `message` is safe to show. */
  | { readonly status: null; readonly code: string; readonly message: string };

/** How much of an answer is kept. */
export const keptBytes = 1024;
/** The answer's status counts; its body may take this long, and no longer. */
const bodyMs = 2_000;

/** Posts a body to a receiver of whom nothing good is assumed. Follows no redirect, reads no more than it keeps. Never throws. */
export async function sendRequest(network: Network, out: Outgoing): Promise<Answer> {
  const late = AbortSignal.timeout(out.timeoutMs);
  const signal = AbortSignal.any([out.signal, late]);
  try {
    const target = await orAbort(findTarget(network, out.url), signal);
    const response = await post(target, out, signal);
    return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: await readHead(response) };
  } catch (error) {
    if (error instanceof TargetRefused) return { status: null, code: error.code, message: error.message };
    if (late.aborted) return { status: null, code: 'timeout', message: `No answer within ${out.timeoutMs / 1000} s.` };
    const code = String((error as { code?: unknown }).code ?? 'failed');
    return { status: null, code, message: `Could not be reached (${code}).` };
  }
}

function post({ url, address }: Target, { headers, body }: Outgoing, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const pinned: LookupFunction = (_host, options, done) => {
      const family = isIP(address);
      if (options.all) done(null, [{ address, family }]);
      else done(null, address, family);
    };
    const bytes = Buffer.from(body, 'utf8');
    const request: ClientRequest = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
      method: 'POST',
      // A connection of its own: none is reused that was made for another address.
      agent: false,
      lookup: pinned,
      signal,
      maxHeaderSize: 16 * 1024,
      headers: { ...headers, 'content-length': String(bytes.length) },
    });
    request.once('response', resolve);
    request.once('error', reject);
    // For what is neither: a protocol upgrade.
    request.once('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response);
    });
    request.end(bytes);
  });
}

async function readHead(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = setTimeout(() => response.destroy(), bodyMs);
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= keptBytes) break;
    }
  } catch {
    // What came before the connection broke is kept; the status has been said.
  } finally {
    clearTimeout(stop);
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, keptBytes);
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
