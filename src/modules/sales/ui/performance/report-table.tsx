import type { ReactNode } from 'react';
import { label, t } from '../../../../ui/i18n/t.ts';
import { ScrollGroup } from '../../../../ui/settings/scroll-group.tsx';
import type { MeasureInfo, ReportAnswer, ReportRow, Values } from '../../rules/report.ts';
import { Term } from './definition-mark.tsx';
import { rowName, writeValue } from './write-value.ts';

interface ReportTableProps {
  readonly answer: ReportAnswer;
  readonly onOpen: (row: ReportRow | null, measure: MeasureInfo) => void;
}

/** All numbers of a report; each opens the deals behind it, and each column says what it means. */
export function ReportTable({ answer, onOpen }: ReportTableProps) {
  const cells = (values: Values, row: ReportRow | null): ReactNode[] =>
    answer.measures.map((measure) => (
      <td key={measure.name} data-numeric data-label={label(measure.label)}>
        <Value
          value={values[measure.name]}
          measure={measure}
          currency={answer.currency}
          onOpen={() => onOpen(row, measure)}
          name={row ? rowName(answer, row) : t('Total')}
        />
      </td>
    ));
  const sections = [...new Set(answer.rows.map((row) => row.section))];
  return (
    <ScrollGroup label={label(answer.title)}>
      <table className="data-table">
        <caption className="sr-only">{label(answer.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{headOf(answer)}</th>
            {answer.measures.map((measure) => (
              <th key={measure.name} scope="col" data-numeric>
                <Term measure={measure} definition={answer.definition} />
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section ?? ''}>
            {section === 'within' && (
              <tr className="matrix-group">
                <th colSpan={answer.measures.length + 1} scope="rowgroup">
                  {t('Among the deals that stayed open')}
                </th>
              </tr>
            )}
            {answer.rows
              .filter((row) => row.section === section)
              .map((row) => (
                <tr key={row.key}>
                  <th scope="row">{rowName(answer, row)}</th>
                  {cells(row.values, row)}
                </tr>
              ))}
          </tbody>
        ))}
        {answer.total && (
          <tbody>
            <tr>
              <th scope="row">
                <strong>{t('Total')}</strong>
              </th>
              {cells(answer.total, null)}
            </tr>
          </tbody>
        )}
      </table>
    </ScrollGroup>
  );
}

interface ValueProps {
  readonly value: string | number | null | undefined;
  readonly measure: MeasureInfo;
  readonly currency: string;
  readonly name: string;
  readonly onOpen: () => void;
}

/** A number that opens its deals, where it has any. */
export function Value({ value, measure, currency, name, onOpen }: ValueProps) {
  const text = writeValue(value, measure.unit, currency);
  if (!measure.isDrillable || value === null || value === undefined || (measure.unit === 'count' && value === 0)) return text;
  return (
    <button
      type="button"
      className="perf-number"
      aria-label={t('{what}. Show the deals', { what: `${name}, ${label(measure.label)}: ${text}` })}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}

function headOf(answer: ReportAnswer): string {
  if (answer.axis === 'week') return t('Week');
  return answer.axis === 'month'
    ? t('Month')
    : t(answer.report === 'changes' ? 'Kind of change' : answer.report === 'stages' ? 'Stage' : 'Broken down by');
}
