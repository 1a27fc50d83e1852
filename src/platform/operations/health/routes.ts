import type { App } from '../../../kernel/app.ts';
import type { Route } from '../../../kernel/http/route.ts';
import { operationsPermission } from '../permissions.ts';
import { operationsOf } from '../service.ts';
import { runChecks } from './run-checks.ts';

/** The checks of `entente doctor`, for the page. What they say of this machine is for operators only. */
export function healthRoutes(app: App): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/operations/checks',
      summary: 'What is wrong with this system, and what to do about it',
      access: { permission: operationsPermission },
      rateLimit: 60,
      handle: async () => {
        const { config } = operationsOf(app);
        const now = app.now();
        return { body: { data: await runChecks({ db: app.db, registry: app.registry, config, now, today: app.scope().today }), at: now } };
      },
    },
  ];
}
