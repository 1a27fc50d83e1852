import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, Select, Switch, TextInput } from '../../../ui/kit/kit.ts';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import type { Schedule } from './schedule.ts';

/** When one may be mailed, and what one watches without asking. */
export function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const [draft, setDraft] = useState(schedule);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, act } = useAction();
  const set = (patch: Partial<Schedule>) => setDraft({ ...draft, ...patch });
  const isQuiet = draft.quietFrom !== null || draft.quietTo !== null;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(schedule);
  const save = () =>
    act(async () => {
      const { timeZone: _, ...values } = draft;
      try {
        await post('/notify/schedules/save', values);
        setErrors({});
        await refresh('/notify/schedules');
      } catch (error) {
        if (error instanceof ApiProblem) setErrors(Object.fromEntries(error.errors.map((e) => [e.pointer.slice(1), label(e.message)])));
        throw error;
      }
    }, t('Saved'));
  return (
    <>
      <SettingsCard
        title={t('When you may be mailed')}
        text={
          <>
            {t('Times are in your time zone, {zone}.', { zone: draft.timeZone })}{' '}
            <Link to="/profile" className="schedule-zone">
              {t('Change')}
            </Link>
          </>
        }
      >
        <div className="schedule-groups">
          <fieldset className="schedule-group">
            <legend>{t('Summary by mail')}</legend>
            <div className="schedule-row">
              <Select
                label={t('How often')}
                allowDeselect={false}
                value={draft.digestEvery}
                onChange={(value) => value && set({ digestEvery: value as Schedule['digestEvery'] })}
                data={[
                  { value: 'hourly', label: t('Every hour') },
                  { value: 'daily', label: t('Every day') },
                  { value: 'weekly', label: t('Every week') },
                ]}
              />
              {draft.digestEvery === 'weekly' && (
                <Select
                  label={t('Day')}
                  allowDeselect={false}
                  value={String(draft.digestDay)}
                  onChange={(value) => value && set({ digestDay: Number(value) })}
                  data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekday(day) }))}
                />
              )}
              {draft.digestEvery !== 'hourly' && (
                <Select
                  label={t('Time')}
                  allowDeselect={false}
                  value={String(draft.digestHour)}
                  onChange={(value) => value && set({ digestHour: Number(value) })}
                  data={Array.from({ length: 24 }, (_x, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
                />
              )}
            </div>
            <p className="dim flat">{t('One mail with what you have not read yet. None comes when you have read everything.')}</p>
          </fieldset>
          <fieldset className="schedule-group">
            <legend>{t('Quiet hours')}</legend>
            <Switch
              label={t('No mail in quiet hours')}
              checked={isQuiet}
              onChange={(event) =>
                set(event.currentTarget.checked ? { quietFrom: '20:00', quietTo: '07:00' } : { quietFrom: null, quietTo: null })
              }
            />
            {isQuiet && (
              <div className="schedule-row">
                <TextInput
                  type="time"
                  label={t('From')}
                  value={draft.quietFrom ?? ''}
                  error={errors['quietFrom']}
                  onChange={(e) => set({ quietFrom: e.currentTarget.value || null })}
                />
                <TextInput
                  type="time"
                  label={t('Until')}
                  value={draft.quietTo ?? ''}
                  error={errors['quietTo']}
                  onChange={(e) => set({ quietTo: e.currentTarget.value || null })}
                />
              </div>
            )}
            <Switch
              label={t('No mail on days off')}
              description={t('Weekends and holidays, by the working calendar of the company.')}
              checked={draft.quietRestDays}
              onChange={(event) => set({ quietRestDays: event.currentTarget.checked })}
            />
            <p className="dim flat">{t('Mail waits until they are over. In the app you find everything at once.')}</p>
          </fieldset>
          <fieldset className="schedule-group">
            <legend>{t('Watch by itself')}</legend>
            <Checkbox
              label={t('Records that I own')}
              checked={draft.watchesOwned}
              onChange={(e) => set({ watchesOwned: e.currentTarget.checked })}
            />
            <Checkbox
              label={t('Records that I create')}
              checked={draft.watchesCreated}
              onChange={(e) => set({ watchesCreated: e.currentTarget.checked })}
            />
            <Checkbox
              label={t('Records where I am mentioned')}
              checked={draft.watchesMentioned}
              onChange={(e) => set({ watchesMentioned: e.currentTarget.checked })}
            />
          </fieldset>
        </div>
      </SettingsCard>
      <SaveBar isDirty={isDirty} isBusy={isBusy} onSave={() => void save()} onReset={() => setDraft(schedule)} />
    </>
  );
}

/** The name of a day in the reader's language; 1 is Monday. */
function weekday(day: number): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(prefs().locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
