import { useState } from 'react';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Alert, Button, Select } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { MeasureInfo, ReportAnswer, ReportRow } from '../../rules/report.ts';
import { DealsDrawer } from './deals-drawer.tsx';
import { Term } from './definition-mark.tsx';
import { ReportChart } from './report-chart.tsx';
import { ReportTable, Value } from './report-table.tsx';
import type { Performance } from './use-performance.ts';
import { rowName } from './write-value.ts';

interface ReportCardProps {
  readonly view: Performance;
  readonly answer: ReportAnswer;
  readonly dimensions: readonly { readonly value: string; readonly label: string }[];
}

/** A report: totals, a chart of one number, all numbers as a table, and what they mean. */
export function ReportCard({ view, answer, dimensions }: ReportCardProps) {
  const [open, setOpen] = useState<{ row: ReportRow | null; measure: MeasureInfo } | null>(null);
  const { measures, definition, currency, total } = answer;
  const charted = measures.find((m) => m.name === view.asked.measure) ?? measures[0];
  const isEmpty = answer.rows.every((row) => Object.values(row.values).every((v) => v === null || Number(v) === 0));
  return (
    <>
      {answer.notes.map((note) => (
        <Alert key={note} className="perf-notes" color="blue" variant="light" icon={<Icon name="info-circle" />}>
          {label(note)}
        </Alert>
      ))}
      {total && !isEmpty && (
        <ul className="perf-tiles" aria-label={t('Total')}>
          {measures.map((measure) => (
            <li key={measure.name} className="perf-tile">
              <Term measure={measure} definition={definition} />
              <strong className="tabular">
                <Value
                  value={total[measure.name]}
                  measure={measure}
                  currency={currency}
                  name={t('Total')}
                  onOpen={() => setOpen({ row: null, measure })}
                />
              </strong>
            </li>
          ))}
        </ul>
      )}
      <SettingsCard
        title={label(answer.title)}
        actions={
          <>
            {dimensions.length > 1 && (
              <Select
                size="xs"
                w={150}
                aria-label={t('Broken down by')}
                allowDeselect={false}
                data={dimensions.map((d) => ({ value: d.value, label: label(d.label) }))}
                value={answer.by}
                onChange={(by) => view.go({ by: by ?? '' })}
              />
            )}
            {!isEmpty && charted && (
              <Select
                size="xs"
                w={190}
                aria-label={t('Drawn')}
                allowDeselect={false}
                data={measures.map((m) => ({ value: m.name, label: label(m.label) }))}
                value={charted.name}
                onChange={(measure) => view.go({ measure: measure ?? '' })}
              />
            )}
            <Button
              component="a"
              size="xs"
              variant="default"
              href={`/api/v1/sales/performance/file?${view.query}`}
              download
              leftSection={<Icon name="download" size={15} />}
            >
              {t('CSV')}
            </Button>
          </>
        }
        footer={
          <div className="perf-foot dim">
            <p>
              {[definition.population, definition.date, ...(measures.some((m) => m.unit === 'money') ? [definition.currency] : [])]
                .map(label)
                .join(' ')}
            </p>
            <p>{t('Counted {when}, time zone {zone}.', { when: formatInstant(answer.asOf), zone: definition.timeZone })}</p>
          </div>
        }
      >
        {isEmpty ? (
          <Empty
            icon="chart-bar"
            title={t('Nothing in this period')}
            text={t('Choose another period, or fewer filters. Only deals that you may see are counted.')}
          />
        ) : (
          charted && <ReportChart answer={answer} measure={charted} onOpen={(row, measure) => setOpen({ row, measure })} />
        )}
      </SettingsCard>
      {!isEmpty && (
        <SettingsCard title={t('In numbers')} isFlush>
          <ReportTable answer={answer} onOpen={(row, measure) => setOpen({ row, measure })} />
        </SettingsCard>
      )}
      {open && (
        <DealsDrawer
          query={view.query}
          row={open.row?.key ?? null}
          name={open.row ? rowName(answer, open.row) : t('Total')}
          measure={open.measure.name}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
