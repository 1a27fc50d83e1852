import { reading } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { managePrivacy } from '../permissions.ts';
import { ownRoutes } from './own-routes.ts';
import { personRoutes } from './person-routes.ts';

export interface PrivacyOverview {
  readonly openRequests: number;
  readonly overdueRequests: number;
  readonly nextDue: string | null;
  readonly waitingErasures: number;
  readonly readyExports: number;
  readonly holds: number;
  readonly suppressed: number;
  readonly purposes: number;
  readonly activeRules: number;
}

const overviewRoute: Route = {
  method: 'GET',
  path: '/api/v1/privacy/overview',
  summary: 'What waits to be done about privacy, in numbers',
  access: { permission: managePrivacy },
  handle: overview,
};

async function overview(request: HttpRequest): Promise<HttpReply> {
  return reading(request.app, request, async (ctx) => {
    const { rows } = await sql<PrivacyOverview>`
      with open as (select due_on from subject_request where state in ('received', 'verified') and deleted_at is null)
      select (select count(*)::int from open) as "openRequests", (select count(*)::int from open where due_on < ${ctx.scope.today}::date) as "overdueRequests",
        (select min(due_on) from open) as "nextDue",
        (select count(*)::int from erasure where state in ('requested', 'running') and deleted_at is null) as "waitingErasures",
        (select count(*)::int from person_export where state = 'ready' and deleted_at is null) as "readyExports",
        (select count(*)::int from legal_hold where released_at is null and deleted_at is null) as holds,
        (select count(*)::int from suppression where deleted_at is null) as suppressed,
        (select count(*)::int from purpose where coalesce(is_active, true) and deleted_at is null) as purposes,
        (select count(*)::int from retention_rule where is_active and deleted_at is null) as "activeRules"`.execute(ctx.db);
    return { body: { data: rows[0] } };
  });
}

export const privacyRoutes: RouteGroup = { name: 'privacy', routes: () => [overviewRoute, ...personRoutes, ...ownRoutes] };
