import { ApiProblem } from './problem.ts';

export interface RequestOptions {
  readonly body?: unknown;
  /** Sent as `If-Match`: refuse when the row is not at this version any more. */
  readonly version?: number;
  /** The same key and body gives the first answer again, so that a retry never does a thing twice. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** Sent even after `stopRequests()`: the one that ends the session. */
  readonly isLast?: boolean;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One call of the API, `path` below `/api/v1`. @throws ApiProblem for every answer that is not 2xx, and when offline. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (response.ok) return (isJson ? await response.json() : await response.text()) as T;
  const body: unknown = isJson ? await response.json().catch(() => ({})) : {};
  const problem = new ApiProblem(
    response.status,
    (body ?? {}) as Record<string, unknown>,
    Number(response.headers.get('retry-after')) || null,
  );
  if (problem.code === 'unauthenticated') signedOut();
  throw problem;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>('GET', path, signal ? { signal } : {});
export const post = <T>(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<T> =>
  request<T>('POST', path, { body, ...options });
export const patch = <T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> =>
  request<T>('PATCH', path, { body, ...options });
export const del = <T = void>(path: string, options: RequestOptions = {}): Promise<T> => request<T>('DELETE', path, options);

/** Sends files; `onProgress` gets a share from 0 to 1. */
export function upload<T>(path: string, file: File, onProgress?: (share: number) => void): Promise<T> {
  const form = new FormData();
  form.append('file', file, file.name);
  // fetch() cannot tell how much of a body it has sent.
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/api/v1${path}`);
    xhr.setRequestHeader('X-Entente-CSRF', '1');
    xhr.responseType = 'json';
    xhr.upload.onprogress = (event) => onProgress?.(event.total ? event.loaded / event.total : 0);
    xhr.onload = () =>
      xhr.status < 300 ? resolve(xhr.response as T) : reject(new ApiProblem(xhr.status, (xhr.response ?? {}) as Record<string, unknown>));
    xhr.onerror = () => reject(offline());
    xhr.send(form);
  });
}

const signedOutListeners = new Set<() => void>();

/** The server says by other means that the session has ended. */
export function signedOut(): void {
  for (const listener of signedOutListeners) listener();
}

/** Called when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

const underWay = new Set<Promise<Response>>();
let held: Promise<void> | null = null;

/**
 * Nothing is asked from here on, and what was asked is waited for (two seconds at most): a request that reached the server after its
 * session had ended would be refused. For a page that is about to be left.
 * @returns goes on with what was to be asked meanwhile, where the page is not left after all
 */
export async function stopRequests(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  held = promise;
  await Promise.race([Promise.allSettled(underWay), new Promise((resolve) => setTimeout(resolve, 2_000))]);
  return () => {
    held = null;
    resolve();
  };
}

let readPosition: string | undefined;

/** The server told of a change: what is read from now on must not be older, on whichever replica it is read. */
export function noteReadPosition(position: string | undefined): void {
  readPosition = position ?? readPosition;
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  // The page goes away before anybody could use an answer, as a rule.
  if (held && !options.isLast) await held;
  const sent = sendNow(method, path, options);
  underWay.add(sent);
  return sent.finally(() => underWay.delete(sent));
}

async function sendNow(method: Method, path: string, { body, version, key, signal }: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['X-Entente-CSRF'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'GET' && readPosition !== undefined) headers['entente-position'] = readPosition;
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (key !== undefined) headers['idempotency-key'] = key;
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw offline();
  }
}

function offline(): ApiProblem {
  return new ApiProblem(0, { code: 'offline', detail: 'The server cannot be reached. Your input is kept; try again when you are online.' });
}
