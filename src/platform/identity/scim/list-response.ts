import { queryText, type HttpRequest } from '../../../kernel/http/route.ts';
import { ScimError } from './scim-error.ts';
import type { Resource } from './user-resource.ts';

export const mostResults = 500;

export interface PageRequest {
  /** From 1, as RFC 7644 3.4.2.4 counts. */
  readonly startIndex: number;
  readonly count: number;
  readonly filter: string | null;
}

export function readPage(request: HttpRequest): PageRequest {
  const whole = (name: string, fallback: number): number => {
    const text = queryText(request, name);
    if (text === undefined || text === '') return fallback;
    if (!/^-?\d{1,9}$/.test(text)) throw new ScimError(400, `${name} must be a whole number.`, 'invalidValue');
    return Number(text);
  };
  return {
    startIndex: Math.max(1, whole('startIndex', 1)),
    count: Math.min(mostResults, Math.max(0, whole('count', 100))),
    filter: queryText(request, 'filter') ?? null,
  };
}

export function listResponse(resources: readonly Resource[], total: number, startIndex: number): Resource {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** Only what was asked for (`attributes`), or all but something (`excludedAttributes`). The id and the schemas are always there. */
export function chosen(request: HttpRequest, resource: Resource): Resource {
  const names = (name: string): readonly string[] =>
    (queryText(request, name) ?? '')
      .split(',')
      .map((n) =>
        n
          .trim()
          .toLowerCase()
          .replace(/^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/, '')
          .replace(/[.[].*$/, ''),
      )
      .filter((n) => n !== '');
  const [wanted, unwanted] = [names('attributes'), names('excludedAttributes')];
  const always = ['id', 'schemas'];
  if (wanted.length === 0 && unwanted.length === 0) return resource;
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => {
      const key = name.toLowerCase();
      return always.includes(key) || (wanted.length > 0 ? wanted.includes(key) : !unwanted.includes(key));
    }),
  );
}
