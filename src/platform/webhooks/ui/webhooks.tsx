import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { currentUser } from '../../../ui/api/session.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { toldOf } from './told-of.ts';
import type { Endpoint, Offered } from './types.ts';

/** All endpoints: one's own, and everybody's for administrators. */
export default function Webhooks() {
  const rows = useRows('/webhooks/endpoints', { sort: 'name' });
  const endpoints = rows.data as readonly Endpoint[] | undefined;
  const offered = useData<Offered>('/webhooks/endpoints/event-types');
  const [isNew, setIsNew] = useState(false);
  const columns: readonly Column<Endpoint>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (e) => (
        <span className="cell-stack">
          <Link to="/settings/webhooks/$id" params={{ id: e.id }}>
            {e.name}
          </Link>
          <code className="dim truncate">{e.url}</code>
        </span>
      ),
    },
    { key: 'events', title: t('Told of'), cell: (e) => toldOf(e, offered.data) },
    ...(currentUser()?.isAdmin ? [{ key: 'owner', title: t('Sees as'), cell: (e: Endpoint) => e.owner.title ?? '…' }] : []),
    { key: 'state', title: t('State'), cell: (e) => <EndpointState endpoint={e} /> },
    {
      key: 'last',
      title: t('Last delivered'),
      cell: (e) => <span className="dim">{e.lastSuccessAt ? formatAgo(e.lastSuccessAt, Date.now()) : t('Never')}</span>,
    },
  ];
  const add = (
    <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsNew(true)}>
      {t('Add an endpoint')}
    </Button>
  );
  return (
    <SettingsPage
      isWide
      title={t('Webhooks')}
      text={t(
        'When something happens here, the addresses below are told at once: signed, tried again for three days, in order per record.',
      )}
      actions={add}
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Webhooks')}
          columns={columns}
          rows={endpoints}
          rowKey={(e) => e.id}
          error={rows.error}
          onRetry={() => void rows.refetch()}
          empty={{
            icon: 'webhook',
            title: t('No webhooks yet'),
            text: t('Add the address of a system that wants to know when a customer, a task or anything else changes.'),
            action: add,
          }}
        />
      </SettingsCard>
      {isNew && offered.data && <EndpointDialog endpoint={null} offered={offered.data} onClose={() => setIsNew(false)} />}
    </SettingsPage>
  );
}
