import './approvals.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { findRecord, meta } from '../../../ui/api/session.ts';
import type { Filter } from '../../../ui/api/records.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Group, MultiSelect, NumberInput, Select, Skeleton, Switch, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { StageRule } from '../rules/stage-rule.ts';
import { StageEditor, type Choices } from './stage-editor.tsx';
import type { PolicyRow, PolicyValues } from './types.ts';
import { approvalsChanged, usePolicies } from './use-approvals.ts';

const FilterBuilder = lazy(() => import('../../../ui/records/list/filter-builder.tsx'));

interface Draft extends PolicyValues {
  readonly fromAmount: string;
  readonly belowAmount: string;
  readonly escalateTo: string | null;
}

/** A new policy, or one that is there. */
export default function PolicyPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const policies = usePolicies();
  const row = policies.data?.find((each) => each.id === id);
  if (policies.error) return <LoadProblem error={policies.error} />;
  if (id !== 'new' && !policies.data)
    return (
      <div className="page">
        <div className="page-inner">
          <Skeleton height={240} />
        </div>
      </div>
    );
  return <Editor key={id} row={row ?? null} />;
}

function Editor({ row }: { row: PolicyRow | null }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(row));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const set = (patch: Partial<Draft>): void => setDraft((old) => ({ ...old, ...patch }));
  const choices = useChoices();
  const record = findRecord(draft.recordType);
  const save = async () => {
    setIsBusy(true);
    setErrors({});
    try {
      const { recordType, ...rest } = valuesOf(draft);
      await post(row ? `/approvals/policies/${row.id}/change` : '/approvals/policies/add', row ? rest : { recordType, ...rest });
      await approvalsChanged();
      toast(t('Saved'));
      await navigate({ to: '/settings/approvals' });
    } catch (error) {
      setErrors(fieldErrors(error));
      setIsBusy(false);
    }
  };
  const setStage = (index: number, stage: StageRule | null): void =>
    set({ stages: draft.stages.flatMap((one, i) => (i === index ? (stage ? [stage] : []) : [one])) });
  return (
    <SettingsPage
      title={row ? row.name : t('New policy')}
      back={{ to: '/settings/approvals', label: t('Approval policies') }}
      actions={
        <Button loading={isBusy} onClick={() => void save()}>
          {t('Save')}
        </Button>
      }
    >
      {Object.keys(errors).length > 0 && (
        <Alert color="red" variant="light" role="alert">
          {errors[''] ?? t('Something is not right yet; see the fields below.')}
        </Alert>
      )}
      <SettingsCard title={t('What it is for')}>
        <div className="stack">
          <TextInput
            label={t('Name')}
            required
            value={draft.name}
            onChange={(e) => set({ name: e.currentTarget.value })}
            error={errors['name']}
          />
          <Select
            label={t('Kind of record')}
            required
            searchable
            allowDeselect={false}
            disabled={row !== null}
            value={draft.recordType || null}
            onChange={(recordType) => set({ recordType: recordType ?? '', filter: null, watched: [] })}
            data={meta()
              .records.filter((r) => !r.internal)
              .map((r) => ({ value: r.key, label: label(r.labelPlural) }))
              .toSorted((a, b) => a.label.localeCompare(b.label))}
            error={errors['recordType']}
          />
          <Group grow align="start">
            <TextInput
              label={t('Amount from')}
              description={t('This amount and more, in {currency}.', { currency: prefs().currency })}
              inputMode="decimal"
              value={draft.fromAmount}
              onChange={(e) => set({ fromAmount: e.currentTarget.value })}
              error={errors['fromAmount'] ?? errors['fromAmount/amount']}
            />
            <TextInput
              label={t('Amount below')}
              description={t('Less than this amount, in {currency}.', { currency: prefs().currency })}
              inputMode="decimal"
              value={draft.belowAmount}
              onChange={(e) => set({ belowAmount: e.currentTarget.value })}
              error={errors['belowAmount'] ?? errors['belowAmount/amount']}
            />
          </Group>
          {record && (
            <fieldset className="flat-fieldset">
              <legend>{t('Only for records where')}</legend>
              <Suspense fallback={<Skeleton height={30} />}>
                <FilterBuilder
                  key={draft.recordType}
                  record={record}
                  filter={draft.filter as Filter | null}
                  onChange={(filter) => set({ filter })}
                />
              </Suspense>
              {errors['filter'] && <span role="alert">{errors['filter']}</span>}
            </fieldset>
          )}
          <Group align="end">
            <NumberInput
              label={t('Position')}
              description={t('Of several that fit, the lowest number counts.')}
              min={0}
              w={300}
              value={draft.position}
              onChange={(value) => set({ position: Number(value) || 0 })}
              error={errors['position']}
            />
            <Switch label={t('In use')} checked={draft.isActive} onChange={(e) => set({ isActive: e.currentTarget.checked })} />
          </Group>
        </div>
      </SettingsCard>
      <SettingsCard title={t('Who decides')} text={t('One no refuses the request. Somebody who left is replaced by the next in line.')}>
        <div className="stack">
          <Select
            label={t('Stages')}
            allowDeselect={false}
            w={260}
            value={draft.mode}
            onChange={(mode) => set({ mode: mode === 'parallel' ? 'parallel' : 'sequence' })}
            data={[
              { value: 'sequence', label: t('One after the other') },
              { value: 'parallel', label: t('All at once') },
            ]}
          />
          <ol className="stage-list">
            {draft.stages.map((stage, index) => (
              <StageEditor
                key={index}
                stage={stage}
                index={index}
                choices={choices}
                errors={errors}
                onChange={(next) => setStage(index, next)}
                onRemove={draft.stages.length > 1 ? () => setStage(index, null) : null}
              />
            ))}
          </ol>
          <span>
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={15} />}
              onClick={() => set({ stages: [...draft.stages, newStage] })}
            >
              {t('Add a stage')}
            </Button>
          </span>
          <Switch
            label={t('Requesters may approve their own requests')}
            checked={draft.allowsOwn}
            onChange={(e) => set({ allowsOwn: e.currentTarget.checked })}
          />
          {record && (
            <MultiSelect
              label={t('Watched fields')}
              description={t('When one of these changes after the request, it has to be asked for again.')}
              searchable
              value={[...(draft.watched ?? [])]}
              onChange={(watched) => set({ watched })}
              data={record.fields.filter((f) => !f.system).map((f) => ({ value: f.name, label: label(f.label) }))}
              error={errors['watched']}
            />
          )}
        </div>
      </SettingsCard>
      <SettingsCard title={t('Time to decide')} text={t('Counted in the working hours of your calendar, for each stage.')}>
        <div className="stack">
          <Group grow align="start">
            <NumberInput
              label={t('Working hours to decide')}
              placeholder={t('No limit')}
              min={1}
              value={draft.deadline ?? ''}
              onChange={(value) => set({ deadline: value === '' ? null : Number(value) })}
              error={errors['deadline']}
            />
            <NumberInput
              label={t('Reminder after working hours')}
              placeholder={t('Never')}
              min={1}
              value={draft.remindAfter ?? ''}
              onChange={(value) => set({ remindAfter: value === '' ? null : Number(value) })}
              error={errors['remindAfter']}
            />
          </Group>
          <Group grow align="start">
            <Select
              label={t('When the time has run out')}
              allowDeselect={false}
              value={draft.onDeadline}
              onChange={(value) => set({ onDeadline: value === 'expire' ? 'expire' : 'escalate' })}
              data={[
                { value: 'escalate', label: t('Ask somebody higher up') },
                { value: 'expire', label: t('Let the request expire') },
              ]}
            />
            {draft.onDeadline === 'escalate' && (
              <Select
                label={t('Whom to ask then')}
                placeholder={t('The manager of who did not answer')}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': t('Clear') }}
                value={draft.escalateTo}
                onChange={(escalateTo) => set({ escalateTo })}
                data={[...choices.people]}
                error={errors['escalateTo']}
              />
            )}
          </Group>
        </div>
      </SettingsCard>
    </SettingsPage>
  );
}

const newStage: StageRule = { name: '', approvers: [{ kind: 'manager', level: 1 }], need: 'all' };

function useChoices(): Choices {
  const users = useRows('/identity/users', { filter: JSON.stringify({ field: 'active', op: 'eq', value: true }) });
  const roles = useRows('/identity/roles');
  return {
    people: (users.data ?? []).filter((u) => u['audience'] === 'staff').map((u) => ({ value: u.id, label: String(u['name']) })),
    roles: (roles.data ?? []).map((r) => ({ value: r.id, label: label(String(r['name'])) })),
  };
}

function draftOf(row: PolicyRow | null): Draft {
  if (!row)
    return {
      name: '',
      key: null,
      recordType: '',
      isActive: true,
      position: 100,
      fromAmount: '',
      belowAmount: '',
      filter: null,
      stages: [{ ...newStage, name: t('Manager') }],
      mode: 'sequence',
      allowsOwn: false,
      watched: [],
      deadline: 16,
      remindAfter: 8,
      onDeadline: 'escalate',
      escalateTo: null,
    };
  const { name, key, recordType, isActive, position, filter, stages, mode, allowsOwn, watched, deadline, remindAfter, onDeadline } = row;
  return {
    name,
    key,
    recordType,
    isActive,
    position,
    filter,
    stages,
    mode,
    allowsOwn,
    watched,
    deadline,
    remindAfter,
    onDeadline,
    fromAmount: row.fromAmount?.amount ?? '',
    belowAmount: row.belowAmount?.amount ?? '',
    escalateTo: row.escalateTo?.id ?? null,
  };
}

/** What the command takes; amounts are in the company's currency. */
function valuesOf(draft: Draft) {
  const amount = (text: string) => (text.trim() === '' ? null : { amount: text.trim().replace(',', '.'), currency: prefs().currency });
  return { ...draft, fromAmount: amount(draft.fromAmount), belowAmount: amount(draft.belowAmount), watched: draft.watched ?? [] };
}
