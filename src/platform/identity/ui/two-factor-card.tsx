import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { reloadSession } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The second factor: an authenticator app, with recovery codes for when it is lost. */
export function TwoFactorCard({ isOn: wasOn }: { isOn: boolean }) {
  const [isOn, setIsOn] = useState(wasOn);
  const [open, setOpen] = useState<'enrol' | 'codes' | 'off' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = async (password: string) => {
    const answer = await post<{ backupCodes: readonly string[] }>('/auth/two-factor/generate-backup-codes', { password });
    setCodes(answer.backupCodes);
  };
  const drop = async (password: string) => {
    await post('/auth/two-factor/disable', { password });
    setIsOn(false);
    toast(t('You now sign in with the password alone.'));
    await reloadSession();
  };
  const ask = { label: t('Your password'), type: 'password' } as const;
  return (
    <>
      <SettingsCard
        title={t('Two-step sign-in')}
        text={t('After the password, a code from an app on your phone. Whoever learns your password still cannot get in.')}
        actions={<Chip color={isOn ? 'green' : 'gray'}>{isOn ? t('On') : t('Off')}</Chip>}
        footer={
          isOn ? (
            <>
              <Button variant="default" onClick={() => setOpen('codes')}>
                {t('New recovery codes')}
              </Button>
              <Button variant="default" color="red" onClick={() => setOpen('off')}>
                {t('Turn off')}
              </Button>
            </>
          ) : (
            <Button onClick={() => setOpen('enrol')}>{t('Set up two-step sign-in')}</Button>
          )
        }
      />
      {open === 'enrol' && <EnrolDialog onDone={() => setIsOn(true)} onClose={() => setOpen(null)} />}
      {open === 'codes' && (
        <ConfirmDialog
          title={t('New recovery codes')}
          text={t('The codes you have now stop working.')}
          confirm={t('Make new codes')}
          ask={ask}
          onConfirm={renew}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'off' && (
        <ConfirmDialog
          isDangerous
          title={t('Turn off two-step sign-in?')}
          text={t('Your password alone will be enough to sign in.')}
          confirm={t('Turn off')}
          ask={ask}
          onConfirm={drop}
          onClose={() => setOpen(null)}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}
