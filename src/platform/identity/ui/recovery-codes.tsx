import { currentUser } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Group, Modal } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { saveText } from '../../../ui/settings/save-text.ts';

/** Codes for when the phone is lost, each good for one sign-in. */
export function RecoveryCodesBody({ codes }: { codes: readonly string[] }) {
  return (
    <div className="dialog-form">
      <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
        {t('Keep these codes where you find them without your phone. Each is good for one sign-in, and they are not shown again.')}
      </Alert>
      <CopyField isBlock label={t('Recovery codes')} text={codes.join('\n')} />
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() => saveText(`entente-recovery-codes-${currentUser()?.email ?? ''}.txt`, `${codes.join('\n')}\n`)}
        >
          {t('Download')}
        </Button>
      </div>
    </div>
  );
}

export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Recovery codes')}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <RecoveryCodesBody codes={codes} />
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t('I have kept them')}</Button>
      </Group>
    </Modal>
  );
}
