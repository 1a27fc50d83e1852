import { z } from 'zod';
import { badRequest, invalid } from '../../kernel/errors.ts';
import type { RouteGroup } from '../../kernel/http/route.ts';
import { checkDefinition } from './engine/check-definition.ts';
import { dryRun } from './engine/dry-run.ts';
import { manageAutomation } from './policies/policies.ts';
import { parseDefinition } from './rules/parse-definition.ts';

const instant = z.iso.datetime({ offset: true });
const request = z.object({
  name: z.string().max(120).default('Draft'),
  definition: z.unknown(),
  since: instant,
  until: instant,
  records: z.array(z.uuid()).min(1).max(200).optional(),
});

/** Looking at a rule before it works: whether it makes sense, and what it would have done. */
export const automationRoutes: RouteGroup = {
  name: 'automation',
  routes: (app) => [
    {
      method: 'POST',
      path: '/api/v1/automation/check',
      summary: 'Says what keeps an automation from being activated',
      access: { permission: manageAutomation },
      handle: async ({ actor, body }) => {
        const definition = parseDefinition(Object(body)['definition']);
        return { body: { problems: checkDefinition({ registry: app.registry, actor, scope: app.scope() }, definition) } };
      },
    },
    {
      method: 'POST',
      path: '/api/v1/automation/dry-run',
      summary: 'Says what an automation would have done in a period or for records; changes nothing',
      access: { permission: manageAutomation },
      rateLimit: 30,
      handle: async ({ actor, body }) => {
        const parsed = request.safeParse(body);
        if (!parsed.success) {
          const [issue] = parsed.error.issues;
          throw badRequest(
            'body',
            `${(issue?.path ?? []).join('.') || 'The body'}: ${issue?.message ?? 'is not right'}`,
            `/${(issue?.path ?? []).join('/')}`,
          );
        }
        const { records, ...given } = parsed.data;
        const definition = parseDefinition(given.definition);
        const problems = checkDefinition({ registry: app.registry, actor, scope: app.scope() }, definition);
        if (problems.length > 0) throw invalid(problems);
        return { body: await dryRun(app, actor, { ...given, definition, ...(records ? { records } : {}) }) };
      },
    },
  ],
};
