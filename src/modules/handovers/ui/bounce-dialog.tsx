import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, Select, Textarea } from '../../../ui/kit/kit.ts';
import { bounceReasons } from '../records/choices.ts';
import type { InboxRow } from './types.ts';
import { answer } from './use-handovers.ts';

/** Gives it back with a reason. */
export function BounceDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await answer(row.id, row.version, 'bounce', { reason, remark: remark || null });
      onClose();
    } catch (caught) {
      setError(label(messageOf(caught)));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Bounce {what}', { what: row.title })}
      size={460}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="handover-form"
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <Select
          label={t('Because')}
          required
          data={bounceReasons.map(({ value, label: text }) => ({ value, label: label(text) }))}
          value={reason}
          onChange={setReason}
        />
        <Textarea
          label={t('What would help')}
          autosize
          minRows={2}
          maxLength={2000}
          value={remark}
          onChange={(e) => setRemark(e.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={reason === null}>
            {t('Bounce')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
