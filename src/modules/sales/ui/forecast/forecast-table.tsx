import { Link } from '@tanstack/react-router';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { DataTable, type Column } from '../../../../ui/settings/data-table.tsx';
import { roundMoney } from '../round-money.ts';
import { drillFilter, type Part } from './drill.ts';
import { JudgeCell } from './judge-cell.tsx';
import type { Period } from './period.ts';
import type { ForecastAnswer, ForecastLine } from './types.ts';

interface ForecastTableProps {
  readonly answer: ForecastAnswer | undefined;
  readonly error: unknown;
  readonly period: Period;
  /** As of a day in the past there is no list to look into, and nothing to judge. */
  readonly isPast: boolean;
  readonly pipeline?: string | undefined;
}

type Shown = ForecastLine & { readonly isTotal?: boolean };

/** By rep: what is won and what may come, against the quota; each number leads to its deals. */
export function ForecastTable({ answer, error, period, isPast, pipeline }: ForecastTableProps) {
  const lines = answer?.lines ?? [];
  const currency = answer?.currency ?? 'EUR';
  const rows: readonly Shown[] | undefined = answer && (lines.length > 0 ? [...lines, totalOf(lines)] : []);
  const amount = (line: Shown, part: Exclude<Part, 'all'>) => {
    const text = roundMoney(line[part], currency);
    if (isPast || Number(line[part]) === 0) return text;
    const filter = drillFilter(period, part, line.isTotal ? { pipeline } : { ...line, user: line.user?.id ?? null, pipeline });
    return (
      <Link className="link-accent" to="/sales/opportunities" search={{ filter, layout: 'table' } as never}>
        {text}
      </Link>
    );
  };
  const column = (part: Exclude<Part, 'all'>, title: string): Column<Shown> => ({
    key: part,
    title,
    isNumeric: true,
    cell: (line) => amount(line, part),
  });
  return (
    <DataTable<Shown>
      label={t('Forecast by rep')}
      rows={rows}
      error={error}
      rowKey={(line) => (line.isTotal ? 'total' : (line.user?.id ?? 'nobody'))}
      empty={{
        icon: 'chart-bar',
        title: t('No deals close in this period'),
        text: t('Deals count in the period in which their close date lies. Choose another period, or set close dates.'),
      }}
      columns={[
        {
          key: 'rep',
          title: t('Rep'),
          isTitle: true,
          cell: (line) => (
            <>
              {line.isTotal ? t('Total') : (line.user?.title ?? t('Nobody'))}
              <span className="dim judge-by">
                {tn(line.deals, '{count} deal', '{count} deals')}
                {line.unconverted > 0 &&
                  ` · ${tn(line.unconverted, '{count} without a rate is in no total', '{count} without a rate are in no total')}`}
              </span>
            </>
          ),
        },
        column('won', t('Won')),
        column('commit', t('Commit')),
        {
          key: 'judged',
          title: t('Judgement of commit'),
          isNumeric: true,
          cell: (line) =>
            line.isTotal ? judged(lines, currency) : <JudgeCell line={line} period={period} currency={currency} category="commit" />,
        },
        column('bestCase', t('Best case')),
        column('pipeline', t('Pipeline')),
        { key: 'quota', title: t('Quota'), isNumeric: true, cell: (line) => <Attainment line={line} currency={currency} /> },
      ]}
    />
  );
}

function Attainment({ line, currency }: { line: Shown; currency: string }) {
  if (line.quota === null || Number(line.quota) === 0) return <span className="dim">{t('No quota')}</span>;
  const share = (Number(line.won) / Number(line.quota)) * 100;
  return (
    <span className="attainment">
      <span>
        {roundMoney(line.quota, currency)} <strong>{formatPercent(share, 0)}</strong>
      </span>
      <span className="attainment-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share)}%` }} />
      </span>
    </span>
  );
}

/** What was judged, and the sum of deals where nobody judged. */
function judged(lines: readonly ForecastLine[], currency: string): string {
  const believed = (line: ForecastLine): number => Number(line.overrides.find((o) => o.category === 'commit')?.amount ?? line.commit);
  return roundMoney(
    lines.reduce((sum, line) => sum + believed(line), 0),
    currency,
  );
}

function totalOf(lines: readonly ForecastLine[]): Shown {
  const sum = (pick: (line: ForecastLine) => string | number | null): number =>
    lines.reduce((total, line) => total + Number(pick(line) ?? 0), 0);
  return {
    isTotal: true,
    user: null,
    won: String(sum((l) => l.won)),
    commit: String(sum((l) => l.commit)),
    bestCase: String(sum((l) => l.bestCase)),
    pipeline: String(sum((l) => l.pipeline)),
    deals: sum((l) => l.deals),
    unconverted: sum((l) => l.unconverted),
    overrides: [],
    sharedIn: [],
    sharedAway: [],
    quota: lines.some((l) => l.quota !== null) ? String(sum((l) => l.quota)) : null,
  };
}
