import { useState } from 'react';
import { createRow, deleteRow, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, NumberInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';

/** How many mails go out a day: for everybody, and for some. */
export function LimitsCard() {
  const record = findRecord('cadences.senderLimit');
  const users = findRecord('identity.user');
  const limits = useRows('/cadences/sender-limits');
  const [user, setUser] = useState<RefValue | null>(null);
  const [perDay, setPerDay] = useState(100);
  const { isBusy, act } = useAction();
  if (!record) return null;
  const changed = () => refresh('/cadences/sender-limits');
  const columns: readonly Column<Row>[] = [
    { key: 'who', title: t('Sender'), isTitle: true, cell: (row) => (row['user'] as RefValue | null)?.title ?? t('Everybody else') },
    {
      key: 'perDay',
      title: t('Mails a day'),
      cell: (row) => (
        <NumberInput
          size="xs"
          w={100}
          min={1}
          max={2000}
          aria-label={t('Mails a day')}
          defaultValue={Number(row['perDay'])}
          onBlur={(e) => {
            const next = Number(e.currentTarget.value);
            if (next > 0 && next !== Number(row['perDay']))
              void act(() => updateRow(record, row, { perDay: next }).then(changed), t('Saved'));
          }}
        />
      ),
    },
    {
      key: 'remove',
      title: t('Actions'),
      isActions: true,
      cell: (row) => (
        <IconButton icon="trash" label={t('Remove')} onClick={() => void act(() => deleteRow(record, row.id).then(changed))} />
      ),
    },
  ];
  return (
    <SettingsCard
      isFlush
      title={t('Daily limits')}
      text={t('So that your mailboxes are not taken for senders of spam. Without a limit of their own people send up to 150 a day.')}
      footer={
        <div className="row" style={{ flexWrap: 'wrap' }}>
          {users && (
            <RecordPicker record={users} value={user} onChange={setUser} aria-label={t('Sender')} placeholder={t('Everybody else')} />
          )}
          <NumberInput
            aria-label={t('New limit, mails a day')}
            w={110}
            min={1}
            max={2000}
            value={perDay}
            onChange={(value) => setPerDay(Number(value) || 1)}
          />
          <Button
            variant="default"
            loading={isBusy}
            onClick={() => void act(() => createRow(record, { user: user?.id ?? null, perDay }).then(changed), t('Saved'))}
          >
            {t('Add limit')}
          </Button>
        </div>
      }
    >
      <DataTable
        label={t('Daily limits')}
        columns={columns}
        rows={limits.data}
        rowKey={(row) => row.id}
        error={limits.error}
        empty={{ icon: 'adjustments-horizontal', title: t('No limits of your own') }}
      />
    </SettingsCard>
  );
}
