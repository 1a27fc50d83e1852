import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord, may } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Menu } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { ActAsDialog } from './act-as-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { UserState } from './user-state.ts';
import type { UserRow } from './types.ts';
import { peopleChanged } from './use-people.ts';

type Asked = 'deactivate' | 'reset-two-factor' | 'reset-passkeys' | 'act' | 'hand-over';

/** What can be done to one user. */
export function UserMenu({ user, state, onEdit }: { user: UserRow; state: UserState; onEdit?: () => void }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { act } = useAction();
  const run = async (command: string): Promise<void> => {
    const record = findRecord('identity.user');
    if (record) await runCommand(record, user.id, command, {});
    await peopleChanged();
  };
  const isMe = user.id === currentUser()?.id;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <IconButton icon="dots" label={t('Actions for {name}', { name: user.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          {onEdit && (
            <Menu.Item leftSection={<Icon name="pencil" size={15} />} onClick={onEdit}>
              {t('Edit roles and team')}
            </Menu.Item>
          )}
          {state === 'invited' && (
            <Menu.Item
              leftSection={<Icon name="mail" size={15} />}
              onClick={() => void act(() => run('invite-again'), t('The invitation was sent again.'))}
            >
              {t('Send the invitation again')}
            </Menu.Item>
          )}
          {state === 'active' && (
            <Menu.Item
              leftSection={<Icon name="key" size={15} />}
              onClick={() => void act(() => run('send-password-link'), t('The link was sent to {email}.', { email: user.email }))}
            >
              {t('Send a password link')}
            </Menu.Item>
          )}
          {user.twoFactorEnabled && (
            <Menu.Item leftSection={<Icon name="shield" size={15} />} onClick={() => setAsked('reset-two-factor')}>
              {t('Reset two-factor sign-in')}
            </Menu.Item>
          )}
          {state !== 'inactive' && (
            <Menu.Item leftSection={<Icon name="fingerprint" size={15} />} onClick={() => setAsked('reset-passkeys')}>
              {t('Remove all passkeys')}
            </Menu.Item>
          )}
          {state === 'active' && !isMe && may('users.impersonate') && (
            <Menu.Item leftSection={<Icon name="user-shield" size={15} />} onClick={() => setAsked('act')}>
              {t('Act as this person')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Icon name="transfer" size={15} />} onClick={() => setAsked('hand-over')}>
            {t('Hand over what they own')}
          </Menu.Item>
          {state === 'inactive' ? (
            <Menu.Item
              leftSection={<Icon name="user-check" size={15} />}
              onClick={() => void act(() => run('reactivate'), t('{name} can sign in again.', { name: user.name }))}
            >
              {t('Reactivate')}
            </Menu.Item>
          ) : (
            !isMe && (
              <>
                <Menu.Divider />
                <Menu.Item color="red" leftSection={<Icon name="lock" size={15} />} onClick={() => setAsked('deactivate')}>
                  {t('Deactivate')}
                </Menu.Item>
              </>
            )
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'deactivate' && (
        <ConfirmDialog
          isDangerous
          title={t('Deactivate {name}?', { name: user.name })}
          confirm={t('Deactivate')}
          text={t('All sessions and API keys end at once. Records, notes and history stay, and the account can be opened again.')}
          onConfirm={async () => {
            await run('deactivate');
            toast(t('{name} can no longer sign in.', { name: user.name }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'act' && <ActAsDialog user={user} onClose={() => setAsked(null)} />}
      {asked === 'hand-over' && <HandOverDialog user={user} onClose={() => setAsked(null)} />}
      {asked === 'reset-passkeys' && (
        <ConfirmDialog
          isDangerous
          title={t('Remove all passkeys of {name}?', { name: user.name })}
          confirm={t('Remove')}
          text={t('For somebody who lost a device. All their sessions end; without a password they get a link to set one.')}
          onConfirm={async () => {
            await run('reset-passkeys');
            toast(t('{name} has no passkeys any more.', { name: user.name }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'reset-two-factor' && (
        <ConfirmDialog
          isDangerous
          title={t('Reset two-factor sign-in of {name}?', { name: user.name })}
          confirm={t('Reset')}
          text={t(
            'For somebody who lost the authenticator and the recovery codes. Make sure that it is really them who ask. All their sessions end.',
          )}
          onConfirm={async () => {
            await run('reset-two-factor');
            toast(t('{name} now signs in with the password alone.', { name: user.name }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
