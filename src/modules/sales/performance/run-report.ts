import { sql } from '../../../kernel/db/sql.ts';
import { currencyRuleText } from '../records/currency-rules.ts';
import type { Definition, MeasureInfo, ReportAnswer, ReportRow, Values } from '../rules/report.ts';
import { foldCountedSql, foldSql } from './fold-sql.ts';
import type { BesideMeasure, Measure, Report } from './report.ts';
import { bucketOf } from './buckets.ts';
import type { Question } from './question.ts';

type Row = {
  readonly isTotal: boolean;
  readonly key: string | null;
  readonly label: string | null;
  readonly section: string | null;
} & Values;

/** Rows and total of a report in one statement over its facts. */
export async function runReport(report: Report, q: Question): Promise<ReportAnswer> {
  const fold = report.counted ? foldCountedSql : foldSql;
  const isTotal = report.hasNoTotal ? sql`false` : sql`(grouping(f.key) = 1)`;
  const { rows } = await sql<Row>`
    with f as (${report.counted?.(q) ?? (await report.facts(q))})
    select ${isTotal} as "isTotal", f.key::text as key, min(f.label collate "C") as label, min(f.section) as section,
      ${sql.join(report.measures.map((m) => sql`${fold(m)} as ${sql.ref(m.name)}`))}
    from f group by ${report.hasNoTotal ? sql`f.key` : sql`grouping sets ((f.key), ())`} order by 1, min(f.position), label, f.key`.execute(
    q.ctx.db,
  );
  const beside = (await report.beside?.(q)) ?? (() => ({}));
  const valuesOf = (row: Row): Values => {
    const own = Object.fromEntries(report.measures.map((m) => [m.name, row[m.name] ?? null]));
    return { ...own, ...beside(row.isTotal ? null : (row.key ?? ''), own) };
  };
  const total = rows.find((row) => row.isTotal);
  return {
    report: report.name,
    title: report.title,
    axis: report.isOverTime ? bucketOf(q) : 'category',
    by: q.by,
    measures: [...report.measures, ...(report.besideMeasures ?? [])].map(infoOf),
    rows: rows
      .filter((row) => !row.isTotal)
      .map((row): ReportRow => ({ key: row.key ?? '', label: row.label, section: row.section, values: valuesOf(row) })),
    total: report.hasNoTotal || !total ? null : valuesOf(total),
    notes: (await report.notes?.(q)) ?? [],
    currency: q.ctx.scope.baseCurrency,
    definition: definitionOf(report, q),
    asOf: q.ctx.now,
  };
}

export function infoOf(measure: Measure | BesideMeasure): MeasureInfo {
  const { name, label, unit, definition } = measure;
  return { name, label, unit, definition, isDrillable: 'fold' in measure };
}

export function definitionOf(report: Report, q: Question): Definition {
  return { population: report.population, date: report.date, currency: currencyRuleText[q.rule], timeZone: q.timeZone };
}
