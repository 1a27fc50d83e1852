import { longText, ref } from '../../../fields/index.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { badRequest } from '../../../kernel/errors.ts';
import { getRecord } from '../../../kernel/list/list.ts';
import { lead } from '../records/lead.ts';
import { scoringRule } from '../records/scoring-rule.ts';
import type { ScoreTrial } from '../rules/routing-answers.ts';
import { judgeLeads, readScoringRules, type ScoringRule } from './score-leads.ts';

const trial = defineQuery({
  name: 'try',
  description: 'What a lead would score now and why, by the rules in use and, if given, one more or one changed that is not saved yet.',
  on: scoringRule,
  input: {
    lead: ref({ label: 'Lead', to: lead.key, required: true }),
    draft: longText({ label: 'Draft', help: 'A rule as JSON: id of the one that it replaces, name, kind, conditions, points, decay.' }),
  },
  run: async (ctx, input): Promise<ScoreTrial> => {
    const id = String(input.lead);
    const row = await getRecord(ctx, ctx.registry.record(lead.key), id);
    const saved = await readScoringRules(ctx);
    const draft = input.draft ? parseDraft(input.draft) : null;
    const rules = draft ? [...saved.filter((rule) => rule.id !== draft.id), draft] : saved;
    const [judged] = await judgeLeads(ctx, rules, [id]);
    return {
      lead: { id, title: String(row['name'] ?? '') },
      before: judged?.before.score ?? 0,
      ...(judged?.now ?? { score: 0, reasons: [] }),
    };
  },
});

export const scoringQueries: readonly Query[] = [trial];

function parseDraft(text: string): ScoringRule {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('draft', 'The draft is not JSON.', '/draft');
  }
  const { id, name, kind, conditions, points, decay } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (kind !== 'fit' && kind !== 'submitted' && kind !== 'answered')
    throw badRequest('draft', 'The draft does not say what it counts.', '/draft');
  const number = (given: unknown): number => (Number.isFinite(Number(given)) ? Number(given) : 0);
  return {
    id: typeof id === 'string' ? id : 'draft',
    name: typeof name === 'string' && name ? name : 'New rule',
    kind,
    conditions: conditions ?? null,
    points: Math.max(-1000, Math.min(1000, number(points))),
    decay: Math.max(0, Math.min(100, number(decay))),
  };
}
