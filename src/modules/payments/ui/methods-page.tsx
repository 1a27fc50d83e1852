import './payments.css';
import { useState } from 'react';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { get } from '../../../ui/api/request.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Group } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { methodAudiences } from '../records/choices.ts';
import { MethodDialog } from './method-dialog.tsx';
import type { Method, Providers } from './types.ts';

const fields =
  'name,description,instructions,translations,provider,isActive,position,currencies,audience,channels,capture,dueDays,waitHours,min,max,settings,secretHints';

/** The ways to pay, in the order in which buyers are offered them. */
export default function MethodsPage() {
  const rows = useRows('/payments/methods', { sort: 'position', fields });
  const methods = rows.data as readonly Method[] | undefined;
  const providers = useData<Providers>('/payments/methods/providers');
  const [open, setOpen] = useState<Method | 'new' | null>(null);
  const [removed, setRemoved] = useState<Method | null>(null);
  const { isBusy, act } = useAction();
  const record = findRecord('payments.paymentMethod');
  const providerOf = (method: Method) => providers.data?.providers.find((each) => each.name === method.provider);
  const test = (method: Method): void =>
    void act(async () => {
      const answer = await get<{ ok: boolean; message: string }>(`/payments/methods/${method.id}/test`);
      toast(label(answer.message), answer.ok ? {} : { tone: 'error' });
    });
  const columns: readonly Column<Method>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (m) => (
        <span className="cell-stack">
          <span>{m.name}</span>
          {m.description && <span className="dim">{m.description}</span>}
        </span>
      ),
    },
    { key: 'provider', title: label('Provider'), cell: (m) => label(providerOf(m)?.label ?? m.provider) },
    {
      key: 'audience',
      title: label('Offered to'),
      cell: (m) => label(methodAudiences.find((each) => each.value === m.audience)?.label ?? m.audience),
    },
    {
      key: 'state',
      title: t('State'),
      cell: (m) => <Chip color={m.isActive ? 'green' : 'gray'}>{m.isActive ? t('Offered') : t('Not offered')}</Chip>,
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (m) => (
        <Group gap={4} wrap="nowrap" justify="flex-end">
          {providerOf(m)?.isOnline && (
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={isBusy}
              onClick={() => test(m)}
              aria-label={t('Test the connection of {name}', { name: m.name })}
            >
              {t('Test')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen(m)} aria-label={t('Change {name}', { name: m.name })}>
            {t('Change')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => setRemoved(m)}
            aria-label={t('Remove {name}', { name: m.name })}
          >
            {t('Remove')}
          </Button>
        </Group>
      ),
    },
  ];
  const add = (
    <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setOpen('new')} disabled={!providers.data}>
      {t('Add a payment method')}
    </Button>
  );
  return (
    <SettingsPage
      isWide
      title={t('Payment methods')}
      text={t('What buyers are offered, in this order. Card numbers never reach this system: they are typed on the provider’s own page.')}
      actions={add}
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Payment methods')}
          columns={columns}
          rows={methods}
          rowKey={(m) => m.id}
          error={rows.error}
          onRetry={() => void rows.refetch()}
          empty={{
            icon: 'coins',
            title: t('No payment methods yet'),
            text: t('Begin with a bank transfer: it needs no more than your IBAN.'),
            action: add,
          }}
        />
      </SettingsCard>
      {open && providers.data && (
        <MethodDialog method={open === 'new' ? null : open} providers={providers.data} onClose={() => setOpen(null)} />
      )}
      {removed && record && (
        <ConfirmDialog
          isDangerous
          title={t('Remove {name}?', { name: removed.name })}
          text={t('It is not offered any more. Payments that were made with it stay, but their provider can no longer be asked.')}
          confirm={t('Remove')}
          onConfirm={async () => {
            await deleteRow(record, removed.id);
            await refresh('/payments/methods');
          }}
          onClose={() => setRemoved(null)}
        />
      )}
    </SettingsPage>
  );
}
