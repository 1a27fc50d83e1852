import { choice, date, number, ref, text } from '../../../fields/index.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { currencyRules } from '../records/currency-rules.ts';
import { opportunity } from '../records/opportunity.ts';
import { questionOf } from './question.ts';
import type { Report } from './report.ts';
import { reports } from './reports/all.ts';
import { runDeals } from './run-deals.ts';
import { runReport } from './run-report.ts';

const names = reports.map((r) => ({ value: r.name, label: r.title }));

/** What every question about a report may say. */
export const reportInput = {
  report: choice({ label: 'Report', options: names, required: true }),
  from: date({ label: 'From', help: 'First day of the period. Not asked of what is counted as it stands now.' }),
  to: date({ label: 'To', help: 'Last day of the period.' }),
  by: text({ label: 'Broken down by', max: 40 }),
  pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline' }),
  team: ref({ label: 'Team', to: 'identity.team', help: 'Its members and those of teams below it.' }),
  owner: ref({ label: 'Rep', to: 'identity.user' }),
  rates: choice({ label: 'Rates', options: currencyRules, default: 'deal' }),
};

const performanceQuery = defineQuery({
  name: 'performance',
  description: 'A report on how selling goes, over the deals that you may see; each number comes with its definition.',
  on: opportunity,
  input: reportInput,
  run: async (ctx, asked) => {
    const report = reportNamed(asked.report);
    return runReport(report, await questionOf(ctx, report, asked));
  },
});

const dealsQuery = defineQuery({
  name: 'performance-deals',
  description: 'The deals behind one number of a report, a hundred at a time, and the number itself.',
  on: opportunity,
  input: {
    ...reportInput,
    measure: text({ label: 'Measure', required: true, max: 40 }),
    row: text({ label: 'Row', max: 100, help: 'Key of the row; without it the total. "-" is the row of what is not known.' }),
    skip: number({ label: 'Skip', min: 0, max: 1_000_000, default: 0 }),
  },
  run: async (ctx, asked) => {
    const report = reportNamed(asked.report);
    const key = asked.row === '-' ? '' : (asked.row ?? null);
    return runDeals(report, await questionOf(ctx, report, asked), { key, measure: asked.measure ?? '', skip: Number(asked.skip ?? 0) });
  },
});

const listQuery = defineQuery({
  name: 'performance-reports',
  description: 'Which reports there are, and what each can be broken down by.',
  on: opportunity,
  run: async () => ({
    reports: reports.map(({ name, title, population, isNow, dimensions }) => ({
      name,
      title,
      population,
      isNow: isNow ?? false,
      by: (dimensions ?? []).map(({ value, label }) => ({ value, label })),
    })),
  }),
});

export const performanceQueries: readonly Query[] = [performanceQuery, dealsQuery, listQuery];

/** @throws where there is none: the input has been checked against the names by then. */
export function reportNamed(name: string | null | undefined): Report {
  const report = reports.find((r) => r.name === name);
  if (!report) throw new Error(`There is no report "${name}".`);
  return report;
}
