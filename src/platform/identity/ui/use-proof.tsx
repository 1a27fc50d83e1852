import { useState, type ReactNode } from 'react';
import { isProblem, messageOf } from '../../../ui/api/problem.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';

type Work = (password: string | undefined) => Promise<unknown>;

/** Runs what the server does only for whoever has just signed in; asks for the password when it wants that. */
export function useProof(): { readonly run: (work: Work) => Promise<void>; readonly dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Work | null>(null);
  const run = async (work: Work) => {
    try {
      await work(undefined);
    } catch (error) {
      if (isProblem(error, 'prove-yourself') && error.details['hasPassword'] === true) setWaiting(() => work);
      else toast(label(messageOf(error)), { tone: 'error' });
    }
  };
  const dialog = waiting && (
    <ConfirmDialog
      title={t('Is it you?')}
      text={t('It has been a while since you signed in. Give your password to go on.')}
      ask={{ label: t('Your password'), type: 'password' }}
      confirm={t('Continue')}
      onConfirm={(password) => waiting(password)}
      onClose={() => setWaiting(null)}
    />
  );
  return { run, dialog };
}
