import { toApiFilter } from './filter.ts';
import type { RecordEntry } from './generated/entries.ts';
import type { Send } from './request.ts';
import type { Page, Target, WriteOptions } from './types.ts';

interface AnyListOptions {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly q?: string;
  readonly sort?: string | readonly string[];
  readonly fields?: readonly string[];
  readonly expand?: readonly string[];
  readonly size?: number;
  readonly after?: string;
  readonly count?: boolean;
  readonly trash?: boolean;
  readonly signal?: AbortSignal;
}

interface ListReply {
  readonly data: readonly object[];
  readonly page: { readonly next: string | null };
  readonly count?: { readonly value: number; readonly exact: boolean };
}

/** The methods for one record type. Typed from outside: see `Resource`. */
export function createResource(send: Send, entry: RecordEntry): Readonly<Record<string, unknown>> {
  const at = `/api/v1/${entry.path}`;
  const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;
  const read = <T>(path: string, signal?: AbortSignal): Promise<T> => json<T>(send({ method: 'GET', path, signal }));
  const data = async (response: Promise<Response>): Promise<unknown> => (await json<{ data: unknown }>(response)).data;

  const list = async (options: AnyListOptions = {}): Promise<Page<object>> => {
    const { page, ...rest } = await read<ListReply>(at + listQuery(entry, options), options.signal);
    return { ...rest, next: page.next };
  };
  async function* iterate(options: AnyListOptions = {}): AsyncGenerator<object, void, void> {
    for (let after: string | null | undefined = options.after; ;) {
      const page: Page<object> = await list({ size: 200, ...options, ...(after ? { after } : {}) });
      yield* page.data;
      if (page.next === null) return;
      after = page.next;
    }
  }
  const verbs: Readonly<Record<string, unknown>> = {
    create: (input: object, options: WriteOptions = {}) =>
      data(send({ method: 'POST', path: at, body: input, headers: writeHeaders(undefined, options), signal: options.signal })),
    update: (target: Target, patch: object, options: WriteOptions = {}) =>
      data(
        send({
          method: 'PATCH',
          path: `${at}/${idOf(target)}`,
          body: patch,
          headers: writeHeaders(target, options),
          signal: options.signal,
        }),
      ),
    delete: async (target: Target, options: WriteOptions = {}) =>
      void (await send({
        method: 'DELETE',
        path: `${at}/${idOf(target)}`,
        headers: writeHeaders(target, options),
        signal: options.signal,
      })),
  };
  const run = async (path: string, target: Target | undefined, input: object | undefined, options: WriteOptions = {}): Promise<unknown> => {
    const reply = await json<{ data?: unknown; result?: unknown }>(
      send({ method: 'POST', path, body: input ?? {}, headers: writeHeaders(target, options), signal: options.signal }),
    );
    return { data: reply.data ?? null, result: reply.result ?? null };
  };
  const commands: readonly (readonly [string, unknown])[] = entry.commands.map(([method, name, on]) => [
    method,
    on === 'record'
      ? (target: Target, input?: object, options?: WriteOptions) => run(`${at}/${idOf(target)}/${name}`, target, input, options)
      : (input?: object, options?: WriteOptions) => run(`${at}/${name}`, undefined, input, options),
  ]);
  type Ending = { readonly signal?: AbortSignal };
  const ask = (path: string, input: object | undefined, options: Ending | undefined): Promise<unknown> =>
    read(path + query(Object.entries(input ?? {})), options?.signal);
  const queries: readonly (readonly [string, unknown])[] = entry.queries.map(([method, name, on]) => [
    method,
    on === 'record'
      ? (id: string, input?: object, options?: Ending) => ask(`${at}/${encodeURIComponent(id)}/${name}`, input, options)
      : (input?: object, options?: Ending) => ask(`${at}/${name}`, input, options),
  ]);
  return {
    list,
    iterate,
    get: (id: string, { expand, signal }: Pick<AnyListOptions, 'expand' | 'signal'> = {}) =>
      data(send({ method: 'GET', path: `${at}/${encodeURIComponent(id)}${query([['expand', expand?.join(',')]])}`, signal })),
    suggest: (q: string) => data(send({ method: 'GET', path: `${at}/suggest${query([['q', q]])}` })),
    ...Object.fromEntries(entry.verbs.map((verb): [string, unknown] => [verb, verbs[verb]])),
    ...Object.fromEntries(commands),
    ...Object.fromEntries(queries),
  };
}

function listQuery(entry: RecordEntry, o: AnyListOptions): string {
  const filter =
    o.filter && Object.keys(o.filter).length > 0
      ? JSON.stringify(toApiFilter(o.filter, (field) => entry.lists.includes(field)))
      : undefined;
  return query([
    ['filter', filter],
    ['q', o.q],
    ['sort', typeof o.sort === 'string' ? o.sort : o.sort?.join(',')],
    ['fields', o.fields?.join(',')],
    ['expand', o.expand?.join(',')],
    ['page[size]', o.size],
    ['page[after]', o.after],
    ['count', o.count],
    ['trash', o.trash],
  ]);
}

function query(parts: readonly (readonly [string, unknown])[]): string {
  const given = parts.filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

function idOf(target: Target): string {
  return encodeURIComponent(typeof target === 'string' ? target : target.id);
}

function writeHeaders(target: Target | undefined, { idempotencyKey, ifVersion }: WriteOptions): Record<string, string> {
  const version = ifVersion ?? (typeof target === 'object' ? target.version : undefined);
  return {
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
}
