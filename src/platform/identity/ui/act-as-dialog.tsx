import { post } from '../../../ui/api/request.ts';
import { t } from '../../../ui/i18n/t.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';

/** Asks for the reason, then leaves by a full page load, so that nothing of oneself stays in memory. */
export function ActAsDialog({ user, onClose }: { user: { readonly id: string; readonly name: string }; onClose: () => void }) {
  const act = async (reason: string) => {
    const { data } = await post<{ data: { audience: string } }>('/auth/impersonate', { user: user.id, reason });
    window.location.assign(data.audience === 'staff' ? '/app/' : '/portal/');
  };
  return (
    <ConfirmDialog
      title={t('Act as {name}?', { name: user.name })}
      text={t(
        'You see what they see and act in their name for half an hour. They are told, with your reason, and everything is logged under both names.',
      )}
      ask={{ label: t('Reason'), placeholder: t('Such as the ticket it is about') }}
      confirm={t('Act as this person')}
      onConfirm={act}
      onClose={onClose}
    />
  );
}
