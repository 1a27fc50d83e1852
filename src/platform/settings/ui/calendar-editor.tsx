import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { PlacePicker } from './place-picker.tsx';
import { WeekEditor } from './week-editor.tsx';
import { weekMinutes, type Week } from './week.ts';

/** The week of a calendar, its time zone, and whose holidays apply. */
export function CalendarEditor({ calendar }: { calendar: Row }) {
  const start = {
    name: String(calendar['name']),
    timeZone: String(calendar['timeZone']),
    week: (calendar['week'] ?? {}) as Week,
    country: (calendar['country'] ?? null) as string | null,
    region: (calendar['region'] ?? null) as string | null,
  };
  const [base, setBase] = useState(start);
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { act } = useAction();
  const record = findRecord('settings.workingCalendar');
  const set = (change: Partial<typeof start>): void => setValues({ ...values, ...change });
  const isDefault = calendar['isDefault'] === true;
  // Of the week as a whole, or of one of its days.
  const weekError = Object.entries(errors).find(([pointer]) => pointer === 'week' || pointer.startsWith('week/'))?.[1];
  const save = async () => {
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      await runCommand(record, calendar.id, 'change', values);
      setBase(values);
      await refresh('/settings/working-calendars');
      toast(t('Saved'));
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  return (
    <>
      {errors[''] && (
        <Alert color="red" variant="light" role="alert">
          {errors['']}
        </Alert>
      )}
      <SettingsCard
        title={t('Week')}
        text={t('{hours} hours a week', { hours: formatNumber(weekMinutes(values.week) / 60, { maximumFractionDigits: 1 }) })}
        actions={
          isDefault ? (
            <Chip color="green">{t('Default')}</Chip>
          ) : (
            <>
              <Button
                variant="subtle"
                color="gray"
                onClick={() =>
                  void act(async () => {
                    if (record) await runCommand(record, calendar.id, 'make-default', {});
                    await refresh('/settings/working-calendars');
                  }, t('Saved'))
                }
              >
                {t('Make it the default')}
              </Button>
              <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
                {t('Delete')}
              </Button>
            </>
          )
        }
      >
        {weekError && (
          <Alert color="red" variant="light" role="alert" mb="md" icon={<Icon name="alert-triangle" />}>
            {weekError}
          </Alert>
        )}
        <WeekEditor week={values.week} onChange={(week) => set({ week })} />
      </SettingsCard>
      <SettingsCard title={t('Place')}>
        <div className="settings-grid">
          <TextInput
            label={t('Name')}
            required
            value={values.name}
            onChange={(e) => set({ name: e.currentTarget.value })}
            error={errors['name']}
          />
          <Select
            label={t('Time zone')}
            searchable
            allowDeselect={false}
            limit={100}
            data={['UTC', ...Intl.supportedValuesOf('timeZone').filter((z) => z !== 'UTC')]}
            value={values.timeZone}
            onChange={(v) => v && set({ timeZone: v })}
            error={errors['timeZone']}
          />
          <PlacePicker
            country={values.country}
            region={values.region}
            onChange={(country, region) => set({ country, region })}
            error={errors['country'] ?? errors['region']}
          />
        </div>
      </SettingsCard>
      <SaveBar
        isDirty={JSON.stringify(values) !== JSON.stringify(base)}
        isBusy={isBusy}
        onSave={() => void save()}
        onReset={() => {
          setValues(base);
          setErrors({});
        }}
      />
      {isAsking && (
        <ConfirmDialog
          isDangerous
          title={t('Delete the calendar {name}?', { name: base.name })}
          text={t('Whoever works by it works by the default calendar from then on.')}
          confirm={t('Delete')}
          onConfirm={async () => {
            if (record) await runCommand(record, calendar.id, 'remove', {});
            await refresh('/settings/working-calendars');
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
