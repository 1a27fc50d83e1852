import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { currentUser, may } from '../../../ui/api/session.ts';
import { dayOf, formatDate } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Group, Select, TextInput } from '../../../ui/kit/kit.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { approvalsChanged, useAbsences } from './use-approvals.ts';
import type { AbsenceRow } from './types.ts';

/** Who is away when, and who decides in their place. */
export function Absences() {
  const absences = useAbsences();
  const { act } = useAction();
  const [isAdding, setIsAdding] = useState(false);
  const today = dayOf(Date.now());
  const mayChange = (row: AbsenceRow): boolean => row.user.id === currentUser()?.id || may('approvals.manage');
  return (
    <>
      <SettingsCard
        isFlush
        title={t('Who stands in for whom')}
        text={t('Somebody who is away names a colleague who decides meanwhile, on their behalf.')}
        actions={
          <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsAdding(true)}>
            {t('Add an absence')}
          </Button>
        }
      >
        <DataTable
          label={t('Absences')}
          rows={absences.data}
          rowKey={(row) => row.id}
          error={absences.error}
          onRetry={() => void absences.refetch()}
          empty={{ icon: 'calendar-event', title: t('Nobody is away'), text: t('Before a holiday, say here who decides in your place.') }}
          columns={[
            {
              key: 'user',
              title: t('Who is away'),
              isTitle: true,
              cell: (row) => (
                <span className="row">
                  {row.user.title}
                  {row.firstDay <= today && today <= row.lastDay && <Chip color="blue">{t('Now')}</Chip>}
                </span>
              ),
            },
            { key: 'days', title: t('Days'), cell: (row) => `${formatDate(row.firstDay)} – ${formatDate(row.lastDay)}` },
            { key: 'deputy', title: t('Decides meanwhile'), cell: (row) => row.deputy.title },
            { key: 'note', title: t('Note'), cell: (row) => row.note },
            {
              key: 'actions',
              title: t('Actions'),
              isActions: true,
              cell: (row) =>
                mayChange(row) && (
                  <IconButton
                    icon="trash"
                    label={t('Remove the absence of {name}', { name: row.user.title ?? '' })}
                    onClick={() =>
                      void act(async () => {
                        await post(`/approvals/absences/${row.id}/remove`, {});
                        await approvalsChanged();
                      }, t('Removed'))
                    }
                  />
                ),
            },
          ]}
        />
      </SettingsCard>
      {isAdding && <AbsenceDialog today={today} onClose={() => setIsAdding(false)} />}
    </>
  );
}

function AbsenceDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const me = currentUser()?.id ?? '';
  const users = useRows('/identity/users', { filter: JSON.stringify({ field: 'active', op: 'eq', value: true }) });
  const people = (users.data ?? []).filter((u) => u['audience'] === 'staff').map((u) => ({ value: u.id, label: String(u['name']) }));
  const [values, setValues] = useState({ user: me, deputy: null as string | null, firstDay: today, lastDay: today, note: '' });
  const set = (patch: Partial<typeof values>): void => setValues((old) => ({ ...old, ...patch }));
  const save = async () => {
    await post('/approvals/absences/add', { ...values, note: values.note || null });
    await approvalsChanged();
    onClose();
  };
  return (
    <FormDialog
      title={t('Add an absence')}
      size={440}
      submit={t('Add')}
      isDisabled={values.deputy === null}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {may('approvals.manage') && (
            <Select
              label={t('Who is away')}
              searchable
              allowDeselect={false}
              data={people}
              value={values.user}
              onChange={(user) => set({ user: user ?? me })}
              error={errorOf('user')}
            />
          )}
          <Select
            label={t('Decides meanwhile')}
            required
            searchable
            data-autofocus
            data={people.filter((p) => p.value !== values.user)}
            value={values.deputy}
            onChange={(deputy) => set({ deputy })}
            error={errorOf('deputy')}
          />
          <Group grow align="start">
            <TextInput
              type="date"
              label={t('First day')}
              required
              value={values.firstDay}
              onChange={(e) => set({ firstDay: e.currentTarget.value })}
              error={errorOf('firstDay')}
            />
            <TextInput
              type="date"
              label={t('Last day')}
              required
              value={values.lastDay}
              onChange={(e) => set({ lastDay: e.currentTarget.value })}
              error={errorOf('lastDay')}
            />
          </Group>
          <TextInput label={t('Note')} value={values.note} onChange={(e) => set({ note: e.currentTarget.value })} error={errorOf('note')} />
        </>
      )}
    </FormDialog>
  );
}
