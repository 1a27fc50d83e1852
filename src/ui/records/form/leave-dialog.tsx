import { t } from '../../i18n/t.ts';
import { Button, Group, Modal } from '../../kit/kit.ts';

/** Asks before what was typed is thrown away. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Modal opened onClose={onStay} title={t('Leave without saving?')} size={400} withCloseButton={false}>
      <p style={{ marginTop: 0 }}>{t('What you typed has not been saved.')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onLeave}>
          {t('Discard')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('Keep editing')}
        </Button>
      </Group>
    </Modal>
  );
}
