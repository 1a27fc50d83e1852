import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Group, Modal } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';

/** Shows a signing secret, this once. */
export function SecretDialog({ secret, text, onClose }: { secret: string; text?: string; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Copy the signing secret')}
      size={560}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <div className="dialog-form">
        <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
          {t('This is the only time the secret is shown. The receiver needs it to tell our requests from others.')}
        </Alert>
        <CopyField text={secret} label={t('Signing secret')} />
        <p className="dim flat">{text ?? t('Any library for Standard Webhooks verifies our requests with it.')}</p>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('I have copied it')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
