import { t } from '../../../ui/i18n/t.ts';
import { SecretDialog } from '../../../ui/settings/secret-dialog.tsx';

/** Shows a signing secret, this once. */
export function SigningSecretDialog({ secret, text, onClose }: { secret: string; text?: string; onClose: () => void }) {
  return (
    <SecretDialog
      title={t('Copy the signing secret')}
      warning={t('This is the only time the secret is shown. The receiver needs it to tell our requests from others.')}
      label={t('Signing secret')}
      secret={secret}
      text={text ?? t('Any library for Standard Webhooks verifies our requests with it.')}
      onClose={onClose}
    />
  );
}
