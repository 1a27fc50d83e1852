import { expect, test } from 'vitest';
import { createRegistry } from '../registry.ts';
import { openApi } from './openapi.ts';
import type { Route } from './route.ts';

const route = (method: Route['method'], path: string, more: Partial<Route> = {}): Route => ({
  method,
  path,
  summary: `${method} ${path}`,
  access: 'anyone',
  handle: async () => ({}),
  ...more,
});

test('the document has every method of a path, and no pages for people', () => {
  const registry = createRegistry([], () => {
    throw new Error('There are no fields here.');
  });
  const routes = [
    route('GET', '/api/v1/shop/cart'),
    route('PATCH', '/api/v1/shop/cart'),
    route('GET', '/shop/cart', { isPage: true }),
    route('GET', '/de/shop/cart', { isPage: true }),
  ];
  const { paths } = openApi(registry, routes, 'http://shop.example') as { paths: Record<string, object> };
  expect(Object.entries(paths).map(([path, methods]) => [path, Object.keys(methods)])).toEqual([['/api/v1/shop/cart', ['get', 'patch']]]);
});
