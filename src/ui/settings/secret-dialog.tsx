import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Alert, Button, Group, Modal } from '../kit/kit.ts';
import { CopyField } from './copy-field.tsx';

interface SecretDialogProps {
  readonly title: string;
  /** Says that it is shown this once, and where it belongs. */
  readonly warning: string;
  readonly label: string;
  readonly secret: string;
  readonly text?: ReactNode;
  readonly onClose: () => void;
}

/** Shows a secret that was just made, this once; a click beside the dialog does not lose it. */
export function SecretDialog({ title, warning, label, secret, text, onClose }: SecretDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={560} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('Close') }}>
      <div className="dialog-form">
        <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
          {warning}
        </Alert>
        <CopyField text={secret} label={label} />
        {text && <p className="dim flat">{text}</p>}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('I have copied it')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
