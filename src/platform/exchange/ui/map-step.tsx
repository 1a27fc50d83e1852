import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, SegmentedControl } from '../../../ui/kit/kit.ts';
import { may } from '../../../ui/api/session.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { ColumnTarget } from './column-target.tsx';
import { NewFieldDialog } from './new-field-dialog.tsx';
import type { ColumnPlan, ColumnSuggestion, ImportPlan, Inspection } from './types.ts';

interface MapStepProps {
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly onChange: (plan: ImportPlan) => void;
  /** After a custom field was made: looks at the file again, which then offers it. */
  readonly onFieldAdded: () => Promise<Inspection>;
}

/** Each column of the file, what is in it, and where it goes. */
export function MapStep({ inspection, plan, onChange, onFieldAdded }: MapStepProps) {
  const [shown, setShown] = useState<'all' | 'open'>('all');
  const [creating, setCreating] = useState<ColumnSuggestion | null>(null);
  const whole = plan.targets.filter(({ alias }) => !inspection.parts.includes(alias));
  const main = whole.at(-1)?.alias ?? '';
  const planOf = (header: string): ColumnPlan | null => plan.columns.find((c) => c.column === header) ?? null;
  const set = (header: string, next: ColumnPlan | null): void =>
    onChange({ ...plan, columns: [...plan.columns.filter((c) => c.column !== header), ...(next ? [next] : [])] });
  const open = inspection.headers.filter((h) => !planOf(h));
  const added = async (header: string, record: string, name: string) => {
    const found = await onFieldAdded();
    const target = plan.targets.find((each) => each.record === record);
    if (target && found.fields[target.alias]?.some((f) => f.name === `${target.alias}.${name}`))
      set(header, { column: header, target: target.alias, field: name });
  };
  return (
    <>
      <SettingsCard
        isFlush
        title={t('Where the columns go')}
        text={
          open.length === 0
            ? t('Every column has its place.')
            : tn(open.length, '{count} column is left out.', '{count} columns are left out.')
        }
        actions={
          <SegmentedControl
            aria-label={t('Show')}
            value={shown}
            onChange={(v) => setShown(v as 'all' | 'open')}
            data={[
              { value: 'all', label: t('All') },
              { value: 'open', label: t('Left out') },
            ]}
          />
        }
      >
        <div className="table-scroll">
          <table className="data-table" data-keep>
            <caption className="sr-only">{t('Where the columns go')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Column of the file')}</th>
                <th scope="col">{t('Goes to')}</th>
                <th scope="col">
                  <span className="sr-only">{t('State')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {inspection.headers.map((header, index) => {
                const current = planOf(header);
                if (shown === 'open' && current) return null;
                const suggestion = inspection.columns.find((c) => c.column === index);
                const samples = [...new Set(inspection.sample.map((row) => row[index]?.trim()).filter(Boolean))].slice(0, 3);
                return (
                  <tr key={header} className="map-row">
                    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its text is the name of the column */}
                    <th scope="row">
                      <span className="cell-stack">
                        <span>{header}</span>
                        <span className="map-samples">{samples.length > 0 ? samples.join(' · ') : t('empty')}</span>
                      </span>
                    </th>
                    <td>
                      <ColumnTarget
                        header={header}
                        inspection={inspection}
                        plan={plan}
                        value={current}
                        onChange={(next) => set(header, next)}
                      />
                    </td>
                    <td data-actions>
                      {current ? (
                        <Chip color="green">{t('Assigned')}</Chip>
                      ) : samples.length > 0 && suggestion && may('settings.manage') ? (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          leftSection={<Icon name="plus" size={13} />}
                          onClick={() => setCreating(suggestion)}
                          aria-label={t('Create a custom field for {column}', { column: header })}
                        >
                          {t('Custom field')}
                        </Button>
                      ) : (
                        <span className="dim">{t('Left out')}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </SettingsCard>
      {creating && (
        <NewFieldDialog
          suggestion={creating}
          targets={whole.map((each) => ({
            record: each.record,
            label: label(findRecord(each.record)?.labelPlural ?? each.record),
            isMain: each.alias === main,
          }))}
          onCreated={(record, name) => added(creating.header, record, name)}
          onClose={() => setCreating(null)}
        />
      )}
    </>
  );
}
