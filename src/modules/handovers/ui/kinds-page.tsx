import './handovers.css';
import { useState } from 'react';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { handoverSubjects } from '../records/choices.ts';
import { KindDialog } from './kind-dialog.tsx';

/** Kinds of hand-over with what has to be settled before. */
export default function KindsPage() {
  const record = findRecord('handovers.handoverKind');
  const kinds = useRows('/handovers/kinds', {
    fields: 'name,description,subjects,items,team,hours,sharedDays,isActive,position',
    sort: 'position',
  });
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const [removed, setRemoved] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('Name'), isTitle: true, cell: (row) => String(row['name']) },
    {
      key: 'subjects',
      title: t('For'),
      cell: (row) => {
        const subjects = (row['subjects'] ?? []) as readonly string[];
        return subjects.length === 0
          ? t('Everything')
          : subjects.map((key) => label(handoverSubjects.find(({ value }) => value === key)?.label ?? key)).join(', ');
      },
    },
    { key: 'team', title: t('Usually to'), cell: (row) => (row['team'] as RefValue | null)?.title ?? '–' },
    {
      key: 'items',
      title: t('Checklist'),
      cell: (row) => tn(((row['items'] ?? []) as readonly unknown[]).length, '{count} item', '{count} items'),
    },
    { key: 'hours', title: t('Accept within'), cell: (row) => tn(Number(row['hours']), '{count} working hour', '{count} working hours') },
    {
      key: 'do',
      title: t('Actions'),
      isActions: true,
      cell: (row) => (
        <>
          <IconButton icon="edit" label={t('Change {what}', { what: String(row['name']) })} onClick={() => setEdited(row)} />
          <IconButton icon="trash" label={t('Remove {what}', { what: String(row['name']) })} onClick={() => setRemoved(row)} />
        </>
      ),
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Kinds of hand-over')}
      text={t('What has to be settled before work passes from one team to another.')}
      actions={
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setEdited('new')}>
          {t('New kind')}
        </Button>
      }
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Kinds of hand-over')}
          columns={columns}
          rows={kinds.data}
          rowKey={(row) => row.id}
          error={kinds.error}
          onRetry={() => void kinds.refetch()}
          empty={{
            icon: 'transfer',
            title: t('No kinds yet'),
            text: t('Make one for each way in which work passes: from inside to field sales, from sales to support.'),
          }}
        />
      </SettingsCard>
      {edited && record && <KindDialog record={record} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removed && record && (
        <ConfirmDialog
          isDangerous
          title={t('Remove {what}?', { what: String(removed['name']) })}
          text={t('Hand-overs of this kind stay as they are.')}
          confirm={t('Remove')}
          onConfirm={() => deleteRow(record, removed.id).then(() => refresh('/handovers/kinds'))}
          onClose={() => setRemoved(null)}
        />
      )}
    </SettingsPage>
  );
}
