import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { deleteRow, updateRow } from '../../../ui/api/records.ts';
import { currentUser, findRecord } from '../../../ui/api/session.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Switch } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { ImportProfileRow } from './types.ts';

const path = '/exchange/import-profiles';

/** Mappings that one may use: one's own, and those that colleagues share. */
export function ProfilesCard() {
  const profiles = useRows(path, { fields: 'id,version,name,record,columns,isShared,owner', sort: 'name' }) as UseQueryResult<
    readonly ImportProfileRow[]
  >;
  const [gone, setGone] = useState<ImportProfileRow | null>(null);
  const { act } = useAction();
  const record = findRecord('exchange.importProfile');
  const isMine = (row: ImportProfileRow): boolean => row.owner?.id === currentUser()?.id || currentUser()?.isAdmin === true;
  return (
    <SettingsCard
      isFlush
      title={t('Remembered mappings')}
      text={t('How files of one kind are read and where their columns go, for the next one.')}
    >
      <DataTable
        label={t('Remembered mappings')}
        rows={profiles.data}
        rowKey={(row) => row.id}
        error={profiles.error}
        onRetry={() => void profiles.refetch()}
        empty={{
          icon: 'bookmark',
          title: t('No mappings are remembered'),
          text: t('Remember one while you import: the next file with the same columns then needs no assigning.'),
        }}
        columns={[
          {
            key: 'name',
            title: t('Name'),
            isTitle: true,
            cell: (row) => (
              <span className="cell-stack">
                <span>{row.name}</span>
                <span className="dim">
                  {label(findRecord(row.record)?.labelPlural ?? row.record)} ·{' '}
                  {tn(row.columns?.length ?? 0, '{count} column', '{count} columns')}
                </span>
              </span>
            ),
          },
          { key: 'by', title: t('By'), cell: (row) => row.owner?.title ?? '–' },
          {
            key: 'shared',
            title: t('Everybody may use it'),
            cell: (row) => (
              <Switch
                aria-label={`${t('Everybody may use it')}: ${row.name}`}
                checked={row.isShared}
                disabled={!isMine(row)}
                onChange={(e) => {
                  const isShared = e.currentTarget.checked;
                  void act(async () => {
                    if (record) await updateRow(record, row, { isShared });
                    await refresh(path);
                  }, t('Saved'));
                }}
              />
            ),
          },
          {
            key: 'actions',
            title: t('Actions'),
            isActions: true,
            cell: (row) =>
              isMine(row) && <IconButton icon="trash" label={t('Delete {name}', { name: row.name })} onClick={() => setGone(row)} />,
          },
        ]}
      />
      {gone && (
        <ConfirmDialog
          isDangerous
          title={t('Delete the mapping {name}?', { name: gone.name })}
          text={t('Imports that used it stay as they are.')}
          confirm={t('Delete')}
          onConfirm={async () => {
            if (record) await deleteRow(record, gone.id);
            await refresh(path);
          }}
          onClose={() => setGone(null)}
        />
      )}
    </SettingsCard>
  );
}
