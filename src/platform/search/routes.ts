import { reading } from '../../kernel/app.ts';
import { mayLag } from '../../kernel/http/read-position.ts';
import { queryText, type RouteGroup } from '../../kernel/http/route.ts';
import { searchAll } from './search-all.ts';

const longest = 200;

export const searchRoutes: RouteGroup = {
  name: 'search',
  routes: (app) => [
    {
      method: 'GET',
      path: '/api/v1/search',
      summary: 'Search everything that you may see',
      access: 'signed-in',
      rateLimit: 600,
      handle: (request) =>
        reading(app, mayLag(request), async (ctx) => ({
          body: { data: await searchAll(ctx, (queryText(request, 'q') ?? '').slice(0, longest), sizeOf(queryText(request, 'size'))) },
        })),
    },
  ],
};

function sizeOf(text: string | undefined): number {
  const size = Number(text ?? 20);
  return Number.isInteger(size) && size > 0 ? size : 20;
}
