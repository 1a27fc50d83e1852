import './approvals.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useState } from 'react';
import type { PolicyRow } from './types.ts';
import { approvalsChanged, usePolicies } from './use-approvals.ts';

/** What needs approval: the policies in the order in which they are tried. */
export default function Policies() {
  const policies = usePolicies();
  const navigate = useNavigate();
  const [gone, setGone] = useState<PolicyRow | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={15} />} onClick={() => void navigate({ to: '/settings/approvals/new' })}>
      {t('New policy')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('Approval policies')}
      text={t('Of the policies that fit a request, the first in this list counts. Requests under way keep the rules they were made under.')}
      actions={add}
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Approval policies')}
          rows={policies.data}
          rowKey={(row) => row.id}
          error={policies.error}
          onRetry={() => void policies.refetch()}
          empty={{
            icon: 'rubber-stamp',
            title: t('No policies yet'),
            text: t('Until there is one, whatever somebody asks for is granted at once.'),
            action: add,
          }}
          columns={[
            {
              key: 'name',
              title: t('Name'),
              isTitle: true,
              cell: (row) => (
                <span className="cell-stack">
                  <span className="row">
                    <Link className="link" to={`/settings/approvals/${row.id}`}>
                      {row.name}
                    </Link>
                    {!row.isActive && <Chip>{t('Not in use')}</Chip>}
                  </span>
                  <span className="dim">{label(findRecord(row.recordType)?.labelPlural ?? row.recordType)}</span>
                </span>
              ),
            },
            { key: 'amount', title: t('Amount'), cell: (row) => bandText(row) },
            {
              key: 'stages',
              title: t('Stages'),
              cell: (row) => `${row.stages.map((stage) => stage.name).join(row.mode === 'parallel' ? ' + ' : ' → ')}`,
            },
            {
              key: 'deadline',
              title: t('Time to decide'),
              cell: (row) => (row.deadline === null ? t('No limit') : tn(row.deadline, '{count} working hour', '{count} working hours')),
            },
            {
              key: 'actions',
              title: t('Actions'),
              isActions: true,
              cell: (row) => <IconButton icon="trash" label={t('Delete {name}', { name: row.name })} onClick={() => setGone(row)} />,
            },
          ]}
        />
      </SettingsCard>
      {gone && (
        <ConfirmDialog
          isDangerous
          title={t('Delete the policy {name}?', { name: gone.name })}
          text={t('Requests under way go on as they were made.')}
          confirm={t('Delete')}
          onConfirm={async () => {
            const record = findRecord('approvals.approvalPolicy');
            if (record) await deleteRow(record, gone.id);
            await approvalsChanged();
          }}
          onClose={() => setGone(null)}
        />
      )}
    </SettingsPage>
  );
}

function bandText({ fromAmount, belowAmount }: PolicyRow): string {
  const [from, below] = [fromAmount, belowAmount].map((m) => m && formatMoney(m.amount, m.currency));
  if (from && below) return t('{from} to below {below}', { from, below });
  if (from) return t('from {from}', { from });
  return below ? t('below {below}', { below }) : t('Any');
}
