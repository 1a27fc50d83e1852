import { findRecord, meta } from '../../../../ui/api/session.ts';
import { label, noun, t, type Phrase } from '../../../../ui/i18n/t.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { MultiSelect, NumberInput, Select, TextInput } from '../../../../ui/kit/kit.ts';
import type { DateTrigger, ScheduleTrigger, Trigger } from '../../rules/definition.ts';
import { useMaterials } from '../use-automation.ts';

const kinds: readonly (readonly [Trigger['kind'], Phrase])[] = [
  ['created', 'is created'],
  ['updated', 'changes'],
  ['event', 'has something happen to it'],
  ['date', 'has a date come near'],
  ['schedule', 'meets the conditions at a time'],
  ['manual', 'is chosen by hand'],
];

/** "When a person is created", and what more that needs. */
export function TriggerEditor({ trigger, onChange }: { trigger: Trigger; onChange: (trigger: Trigger) => void }) {
  const records = meta()
    .records.filter((r) => !r.internal && r.module !== 'automation' && r.module !== 'settings')
    .map((r) => ({ value: r.key, label: label(r.label) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <div className="automation-sentence">
      <Select
        aria-label={t('Kind of record')}
        data={records}
        value={trigger.record}
        onChange={(record) => record && record !== trigger.record && onChange(begin(trigger.kind, record))}
        searchable
        allowDeselect={false}
        leftSectionWidth={0}
      />
      <Select
        aria-label={t('What happens')}
        data={kinds.map(([value, phrase]) => ({ value, label: t(phrase) }))}
        value={trigger.kind}
        onChange={(kind) => kind && kind !== trigger.kind && onChange(begin(kind as Trigger['kind'], trigger.record))}
        allowDeselect={false}
      />
      {trigger.kind === 'updated' && <FieldsOf trigger={trigger} onChange={onChange} />}
      {trigger.kind === 'event' && <EventOf trigger={trigger} onChange={onChange} />}
      {trigger.kind === 'date' && <DateOf trigger={trigger} onChange={onChange} />}
      {trigger.kind === 'schedule' && <ScheduleOf trigger={trigger} onChange={onChange} />}
    </div>
  );
}

function begin(kind: Trigger['kind'], record: string): Trigger {
  if (kind === 'event') return { kind, record, event: '' };
  if (kind === 'date') {
    const field = dateFields(record)[0]?.value ?? '';
    return { kind, record, field, days: 1, unit: 'calendar', when: 'before', at: '08:00', zone: 'company' };
  }
  if (kind === 'schedule') return { kind, record, every: 'day', at: '08:00' };
  return { kind, record };
}

function dateFields(record: string): { value: string; label: string }[] {
  return (findRecord(record)?.fields ?? [])
    .filter((f) => f.kind === 'date' || f.kind === 'instant')
    .map((f) => ({ value: f.name, label: label(f.label) }));
}

function FieldsOf({ trigger, onChange }: { trigger: Extract<Trigger, { kind: 'updated' }>; onChange: (trigger: Trigger) => void }) {
  const fields = (findRecord(trigger.record)?.fields ?? []).filter((f) => !f.system && !['rollup', 'formula', 'links'].includes(f.kind));
  return (
    <MultiSelect
      aria-label={t('Only when one of these fields changes')}
      placeholder={(trigger.fields ?? []).length === 0 ? t('in any field') : ''}
      data={fields.map((f) => ({ value: f.name, label: label(f.label) }))}
      value={[...(trigger.fields ?? [])]}
      onChange={(chosen) => onChange({ kind: 'updated', record: trigger.record, ...(chosen.length > 0 ? { fields: chosen } : {}) })}
      searchable
      clearable
      hidePickedOptions
      clearButtonProps={{ 'aria-label': t('Clear') }}
      className="grow"
    />
  );
}

function EventOf({ trigger, onChange }: { trigger: Extract<Trigger, { kind: 'event' }>; onChange: (trigger: Trigger) => void }) {
  const { data } = useMaterials();
  return (
    <Select
      aria-label={t('Which event')}
      placeholder={t('Choose what happens')}
      data={(data?.events ?? []).filter((e) => e.record === trigger.record).map((e) => ({ value: e.event, label: label(e.label) }))}
      value={trigger.event || null}
      onChange={(event) => event && onChange({ ...trigger, event })}
      searchable
      allowDeselect={false}
      className="grow"
    />
  );
}

function DateOf({ trigger, onChange }: { trigger: DateTrigger; onChange: (trigger: Trigger) => void }) {
  const set = (patch: Partial<DateTrigger>): void => onChange({ ...trigger, ...patch });
  const owner = findRecord(trigger.record)?.owner;
  return (
    <>
      <NumberInput
        aria-label={t('How many days')}
        min={0}
        max={730}
        value={trigger.days}
        onChange={(n) => typeof n === 'number' && set({ days: n })}
        w={80}
      />
      <Select
        aria-label={t('Kind of days')}
        data={[
          { value: 'calendar', label: t('days') },
          { value: 'working', label: t('working days') },
        ]}
        value={trigger.unit}
        onChange={(unit) => unit && set({ unit: unit as 'calendar' })}
        allowDeselect={false}
        w={140}
      />
      <Select
        aria-label={t('Before or after')}
        data={[
          { value: 'before', label: t('before') },
          { value: 'after', label: t('after') },
        ]}
        value={trigger.when}
        onChange={(when) => when && set({ when: when as 'before' })}
        allowDeselect={false}
        w={110}
      />
      <Select
        aria-label={t('Which date')}
        data={dateFields(trigger.record)}
        value={trigger.field || null}
        onChange={(field) => field && set({ field })}
        allowDeselect={false}
        placeholder={t('Choose a date')}
      />
      <TimeOf at={trigger.at} onChange={(at) => set({ at })} />
      <Select
        aria-label={t('Whose clock')}
        data={[
          { value: 'company', label: t('by the company’s clock') },
          ...(owner ? [{ value: 'owner', label: t('by the owner’s clock') }] : []),
        ]}
        value={trigger.zone}
        onChange={(zone) => zone && set({ zone: zone as 'company' })}
        allowDeselect={false}
      />
    </>
  );
}

function ScheduleOf({ trigger, onChange }: { trigger: ScheduleTrigger; onChange: (trigger: Trigger) => void }) {
  const set = (patch: Partial<ScheduleTrigger>): void => onChange({ ...trigger, ...patch });
  // Monday, 5 January 2026, and the days after it.
  const weekday = new Intl.DateTimeFormat(prefs().locale, { weekday: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 7 }, (_, i) => ({ value: String(i + 1), label: weekday.format(Date.UTC(2026, 0, 5 + i)) }));
  const record = findRecord(trigger.record);
  return (
    <>
      <Select
        aria-label={t('How often')}
        data={[
          { value: 'hour', label: t('every hour') },
          { value: 'day', label: t('every day') },
          { value: 'weekday', label: t('every working day') },
          { value: 'week', label: t('every week') },
          { value: 'month', label: t('every month') },
        ]}
        value={trigger.every}
        onChange={(every) => every && set({ every: every as 'day' })}
        allowDeselect={false}
      />
      {trigger.every === 'week' && (
        <Select
          aria-label={t('Day of the week')}
          data={days}
          value={String(trigger.weekday ?? 1)}
          onChange={(d) => d && set({ weekday: Number(d) })}
          allowDeselect={false}
        />
      )}
      {trigger.every === 'month' && (
        <NumberInput
          aria-label={t('Day of the month')}
          min={1}
          max={31}
          value={trigger.day ?? 1}
          onChange={(n) => typeof n === 'number' && set({ day: n })}
          w={80}
        />
      )}
      <TimeOf at={trigger.at} onChange={(at) => set({ at })} />
      <span className="dim">{t('for each of the {what} that meet the conditions', { what: record ? noun(record.labelPlural) : '' })}</span>
    </>
  );
}

export function TimeOf({ at, onChange }: { at: string; onChange: (at: string) => void }) {
  return (
    <TextInput
      type="time"
      aria-label={t('Time of day')}
      value={at}
      onChange={(e) => e.currentTarget.value && onChange(e.currentTarget.value)}
      w={110}
    />
  );
}
