import { badRequest } from '../errors.ts';
import { parseFilter, type Filter } from '../list/filter.ts';
import type { ListParams } from '../list/list.ts';
import type { HttpRequest } from './route.ts';

const known = new Set(['filter', 'q', 'sort', 'page[size]', 'page[after]', 'fields', 'expand', 'count', 'trash']);

/** Reads the parameters of a list from a URL. @throws AppError parameter or filter (400) for what has no meaning. */
export function listParams(query: HttpRequest['query'], more: readonly string[] = []): ListParams {
  const conditions: Filter[] = [];
  for (const [name, value] of Object.entries(query)) {
    const m = /^filter\[([\w.]+)\](?:\[(\w+)\])?$/.exec(name);
    if (m) {
      for (const v of typeof value === 'string' ? [value] : value)
        conditions.push(parseFilter({ field: m[1], op: m[2] ?? 'eq', value: v }));
    } else if (!known.has(name) && !more.includes(name)) {
      throw badRequest('parameter', `There is no parameter "${name}"; there are ${[...known].join(', ')}.`, `/${name}`);
    }
  }
  const json = one(query, 'filter');
  if (json !== undefined) conditions.push(parseFilter(parseJson(json)));
  const size = one(query, 'page[size]');
  return {
    filter: conditions.length === 0 ? null : conditions.length === 1 && conditions[0] ? conditions[0] : { and: conditions },
    ...given('q', one(query, 'q')),
    ...given('sort', one(query, 'sort')),
    ...given('size', size === undefined ? undefined : Number(size)),
    ...given('after', one(query, 'page[after]')),
    ...given('fields', names(one(query, 'fields'))),
    ...given('expand', names(one(query, 'expand'))),
    count: one(query, 'count') === 'true',
    trash: one(query, 'trash') === 'true',
  };
}

function one(query: HttpRequest['query'], name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : value?.[0];
}

function names(text: string | undefined): string[] | undefined {
  return text?.split(',').filter((n) => n !== '');
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('filter', 'filter is no valid JSON.', '/filter');
  }
}
