import { reading } from '../../../kernel/app.ts';
import { allowed } from '../../../kernel/access/access.ts';
import { notFound } from '../../../kernel/errors.ts';
import { mayLag } from '../../../kernel/http/read-position.ts';
import type { RouteGroup } from '../../../kernel/http/route.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { opportunity } from '../records/opportunity.ts';
import { reportInput, reportNamed } from './performance-queries.ts';
import { questionOf, type Asked } from './question.ts';
import { reportFile } from './report-file.ts';
import { runReport } from './run-report.ts';

/** A report to take along, under the same policies as on the screen. */
export const performanceRoutes: RouteGroup = {
  name: 'sales-performance',
  routes: (app) => [
    {
      method: 'GET',
      path: '/api/v1/sales/performance/file',
      summary: 'A report on how selling goes, as CSV; takes what the query "performance" of opportunities takes',
      access: 'staff',
      handle: async (r) => {
        if (!allowed(app.registry, r.actor, app.registry.record(opportunity.key), 'read')) throw notFound('address');
        const asked = parseInput(app.registry, reportInput, r.query, app.scope(), { writable: null, complete: true });
        const report = reportNamed(String(asked['report']));
        const text = await reading(app, mayLag(r), async (ctx) =>
          reportFile(ctx, await runReport(report, await questionOf(ctx, report, asked as Asked))),
        );
        return {
          headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${report.name}.csv"` },
          body: text,
        };
      },
    },
  ],
};
