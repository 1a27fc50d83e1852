import type { HttpRequest } from '../../../kernel/http/route.ts';

/** `f.colour=red&f.colour=blue` of the address: at most ten facets of twenty values, so that an address cannot ask for much. */
export function facetsIn(r: Pick<HttpRequest, 'query'>): Record<string, readonly string[]> {
  const facets: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(r.query).slice(0, 20)) {
    const code = /^f\.([\w-]{1,60})$/.exec(name)?.[1];
    if (code)
      facets[code] = [value]
        .flat()
        .slice(0, 20)
        .map((each) => each.slice(0, 120));
  }
  return facets;
}
