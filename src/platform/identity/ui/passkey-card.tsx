import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord, reloadSession } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Switch } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { hasPasskeys } from '../../../ui/shell/passkey.ts';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import { useProof } from './use-proof.tsx';

/** One's passkeys: add, remove, and whether one of them is asked for after the password. */
export function PasskeyCard() {
  const me = currentUser();
  const passkeys = useRows('/identity/passkeys', { 'filter[user][eq]': me?.id ?? '', sort: '-createdAt' });
  const [isAdding, setIsAdding] = useState(false);
  const [removing, setRemoving] = useState<Row | null>(null);
  const [isSecond, setIsSecond] = useState(me?.twoFactorEnabled ?? false);
  const proof = useProof();
  const now = Date.now();
  const remove = async (row: Row) => {
    const record = findRecord('identity.passkey');
    if (record) await runCommand(record, row.id, 'remove', {});
    await refresh('/identity/passkeys');
    toast(t('The passkey was removed here. Delete it on the device too.'));
  };
  const setSecond = (isOn: boolean) =>
    proof.run(async (password) => {
      await post('/auth/passkey/second-factor', { isOn, password });
      setIsSecond(isOn);
      await reloadSession();
      toast(isOn ? t('After the password you are asked for a passkey.') : t('You now sign in with the password alone.'));
    });
  const some = (passkeys.data?.length ?? 0) > 0;
  return (
    <SettingsCard
      isFlush
      title={t('Passkeys')}
      text={t('Sign in with your fingerprint, face or screen lock. Nothing to type, and nothing that can be stolen from here.')}
      actions={
        hasPasskeys() ? (
          <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsAdding(true)}>
            {t('Add passkey')}
          </Button>
        ) : undefined
      }
      footer={
        some ? (
          <Switch
            label={t('Ask for a passkey after the password too')}
            checked={isSecond}
            onChange={(e) => void setSecond(e.currentTarget.checked)}
          />
        ) : undefined
      }
    >
      <DataTable<Row>
        label={t('Passkeys')}
        rows={passkeys.data}
        rowKey={(p) => p.id}
        error={passkeys.error}
        onRetry={() => void passkeys.refetch()}
        empty={{ icon: 'fingerprint', title: t('No passkeys yet'), text: t('Add one for each device, or one in your password manager.') }}
        columns={[
          {
            key: 'name',
            title: t('Name'),
            isTitle: true,
            cell: (p) => (
              <span className="cell-stack">
                <span>{String(p['name'])}</span>
                <span className="dim">{p['isSynced'] ? t('In a password manager') : t('On one device')}</span>
              </span>
            ),
          },
          {
            key: 'used',
            title: t('Last used'),
            cell: (p) => <span className="dim">{p['lastUsedAt'] ? formatAgo(String(p['lastUsedAt']), now) : t('Never')}</span>,
          },
          { key: 'since', title: t('Added'), cell: (p) => <span className="dim">{formatAgo(p.createdAt, now)}</span> },
          {
            key: 'actions',
            title: t('Actions'),
            isActions: true,
            cell: (p) => (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                onClick={() => setRemoving(p)}
                aria-label={t('Remove {name}', { name: String(p['name']) })}
              >
                {t('Remove')}
              </Button>
            ),
          },
        ]}
      />
      {isAdding && <AddPasskeyDialog onClose={() => setIsAdding(false)} />}
      {proof.dialog}
      {removing && (
        <ConfirmDialog
          isDangerous
          title={t('Remove {name}?', { name: String(removing['name']) })}
          text={t('This passkey no longer signs you in.')}
          confirm={t('Remove')}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </SettingsCard>
  );
}
