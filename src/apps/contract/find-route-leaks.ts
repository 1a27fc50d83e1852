import { may, type Actor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import type { Route } from '../../kernel/http/route.ts';
import { valueOf } from '../../kernel/testing/factory.ts';
import { addressOf, ask, idsOf, report, type Check } from './find-leaks.ts';
import { scopeOf } from './world.ts';

/** The routes that modules bring beside those of records. */
export function moduleRoutes(app: App): Route[] {
  return app.registry.modules
    .flatMap((m) => m.routes ?? [])
    .flatMap((group) => group.routes(app))
    .filter((r) => r.path.startsWith('/api/'));
}

/**
 * Calls each route of the modules: where the actor lacks what it asks for they are turned away, whatever the method; and what
 * a GET answers, for rows that are not theirs and for searches with the words of such rows, shows nothing of them.
 */
export async function checkRoutes(check: Check, app: App, actor: Actor): Promise<number> {
  let tried = 0;
  for (const route of moduleRoutes(app)) {
    const isOpen = mayEnter(route, actor);
    if (route.method !== 'GET') {
      if (isOpen) continue;
      tried += 1;
      const { status } = await ask(
        check,
        '',
        fillPath(route.path, {}),
        route.method === 'PUT' ? 'PATCH' : route.method,
        route.body ? undefined : {},
      );
      if (status < 400) report(check, '', `${route.method} ${route.path}`, `is open (${status})`);
      continue;
    }
    for (const url of addresses(check, route)) {
      tried += 1;
      const { status } = await ask(check, '', url, 'GET', undefined, route.publishes);
      if (!isOpen && status < 400) report(check, '', `GET ${url}`, `is open (${status})`);
    }
  }
  return tried;
}

function mayEnter({ access }: Route, actor: Actor): boolean {
  if (access === 'anyone') return true;
  if (access === 'signed-in') return actor.audience !== 'public';
  if (actor.audience !== 'staff') return false;
  return access === 'staff' || may(actor, access.permission);
}

function fillPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => values[name] ?? '00000000-0000-7000-8000-000000000000').replace('*', 'x');
}

function addresses(check: Check, route: Route): string[] {
  if (!route.path.includes(':')) {
    const record = check.world.records.findIndex(
      (r) => !r.internal && idsOf(check.world, r).some((id) => !check.oracle.rows(r.key).has(id)),
    );
    return [route.path, `${route.path}?q=cq${Math.max(record, 0)}r1`, `${route.path}?q=cq&size=20`];
  }
  return check.world.records.flatMap((record) => {
    const other = idsOf(check.world, record).find((id) => !check.oracle.rows(record.key).has(id));
    return other
      ? [fillPath(route.path, { id: other, type: record.key, module: record.module, path: record.path, record: record.key })]
      : [];
  });
}

/** Asks every query that is declared on a record, about rows of theirs and others, with input made from its declaration. */
export async function checkQueries(check: Check, app: App): Promise<number> {
  let tried = 0;
  for (const record of check.world.records) {
    for (const query of app.registry.queriesOn(record.key)) {
      const scope = scopeOf(check.world.records, record, 3, check.world.rows);
      const input = new URLSearchParams(
        Object.entries(query.input).flatMap(([name, field]): [string, string][] => {
          const value = field.required || ['text', 'email'].includes(field.kind) ? valueOf(record, name, field, scope) : undefined;
          return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
        }),
      );
      const ids = idsOf(check.world, record);
      const theirs = check.oracle.rows(record.key);
      const some =
        query.target === 'list'
          ? [null]
          : [...ids.filter((id) => theirs.has(id)).slice(0, 6), ...ids.filter((id) => !theirs.has(id)).slice(0, 6)];
      for (const id of some) {
        tried += 1;
        const { status } = await ask(
          check,
          record.key,
          `${addressOf(record)}/${id === null ? '' : `${id}/`}${query.name}?${input}`,
          'GET',
          undefined,
          query.publishes,
        );
        if (id !== null && !theirs.has(id) && status < 400)
          report(check, record.key, query.name, `answers for row ${id}, which is not theirs`);
        if (!check.oracle.exists(record.key) && status < 400) report(check, record.key, query.name, `is open (${status})`);
      }
    }
    tried += await checkHistory(check, record.key, idsOf(check.world, record));
  }
  return tried;
}

async function checkHistory(check: Check, key: string, ids: readonly string[]): Promise<number> {
  const theirs = check.oracle.rows(key);
  const some = [...ids.filter((id) => theirs.has(id)).slice(0, 3), ...ids.filter((id) => !theirs.has(id)).slice(0, 3)];
  for (const id of some) {
    const { status } = await ask(check, key, `/api/v1/audit/${key}/${id}`);
    if (!theirs.has(id) && status < 400) report(check, key, 'history', `of row ${id}, which is not theirs, is shown`);
  }
  return some.length;
}
