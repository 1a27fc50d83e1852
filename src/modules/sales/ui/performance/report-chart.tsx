import type { ReactNode } from 'react';
import { label, t } from '../../../../ui/i18n/t.ts';
import type { MeasureInfo, ReportAnswer, ReportRow } from '../../rules/report.ts';
import { rowName, shortName, writeValue } from './write-value.ts';

interface ReportChartProps {
  readonly answer: ReportAnswer;
  readonly measure: MeasureInfo;
  readonly onOpen: (row: ReportRow, measure: MeasureInfo) => void;
}

/**
 * One number of each row as a bar: columns over time, else bars beside their names. Each is a button that opens its deals and says its
 * name and number, so the chart is walked with the Tab key; the table below says the same.
 */
export function ReportChart({ answer, measure, onOpen }: ReportChartProps) {
  const rows = answer.rows.filter((row) => row.section !== 'within');
  const numbers = rows.map((row) => Number(row.values[measure.name] ?? 0));
  const top = Math.max(...numbers.map(Math.abs), 0);
  if (top === 0) return <p className="dim">{t('There is nothing to draw in this period.')}</p>;
  const share = (value: number): string => `${(Math.abs(value) / top) * 100}%`;
  const text = (row: ReportRow): string => writeValue(row.values[measure.name], measure.unit, answer.currency);
  if (answer.axis === 'category')
    return (
      <ul className="perf-chart" data-axis="category" aria-label={label(measure.label)}>
        {rows.map((row, at) => (
          <li key={row.key}>
            <Mark
              className="perf-bar"
              name={`${rowName(answer, row)}: ${text(row)}`}
              onOpen={measure.isDrillable ? () => onOpen(row, measure) : null}
            >
              <span className="perf-bar-name">{rowName(answer, row)}</span>
              <span className="perf-bar-track">
                <span
                  className="perf-bar-fill"
                  data-tone={toneOf(answer, row, numbers[at] ?? 0)}
                  style={{ width: `calc((100% - 96px) * ${Math.abs(numbers[at] ?? 0) / top})` }}
                />
                <span className="perf-bar-value">{text(row)}</span>
              </span>
            </Mark>
          </li>
        ))}
      </ul>
    );
  const every = Math.ceil(rows.length / 16);
  const isKept = (at: number): boolean => at === 0 || at === rows.length - 1 || at === Math.floor(rows.length / 2);
  return (
    <div>
      <div className="perf-top tabular">
        <span>{writeValue(top, measure.unit, answer.currency)}</span>
      </div>
      <ul className="perf-chart perf-columns" aria-label={label(measure.label)}>
        {rows.map((row, at) => (
          <li key={row.key} title={`${rowName(answer, row)}: ${text(row)}`}>
            <Mark
              className="perf-column"
              name={`${rowName(answer, row)}: ${text(row)}`}
              onOpen={measure.isDrillable ? () => onOpen(row, measure) : null}
            >
              <span style={{ height: share(numbers[at] ?? 0) }} />
            </Mark>
          </li>
        ))}
      </ul>
      <div className="perf-axis tabular" aria-hidden="true">
        {rows.map((row, at) => (
          <span key={row.key} data-keep={isKept(at) || undefined}>
            {at % every === 0 || isKept(at) ? shortName(answer, row.key) : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

function Mark({
  className,
  name,
  onOpen,
  children,
}: {
  className: string;
  name: string;
  onOpen: (() => void) | null;
  children: ReactNode;
}) {
  if (!onOpen) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} aria-label={t('{what}. Show the deals', { what: name })} onClick={onOpen}>
      {children}
    </button>
  );
}

/** Steps from the opening to the closing amount: what adds, what takes away, and what is the whole. */
function toneOf(answer: ReportAnswer, row: ReportRow, value: number): string | undefined {
  if (answer.report !== 'changes') return undefined;
  if (row.key === 'opening' || row.key === 'closing') return 'whole';
  if (row.key === 'won') return undefined;
  return value < 0 ? 'less' : 'more';
}
