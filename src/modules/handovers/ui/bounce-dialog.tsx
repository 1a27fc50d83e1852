import { useState } from 'react';
import { label, t } from '../../../ui/i18n/t.ts';
import { Select, Textarea } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { bounceReasons } from '../records/choices.ts';
import type { InboxRow } from './types.ts';
import { answer } from './use-handovers.ts';

/** Gives it back with a reason. */
export function BounceDialog({ row, onClose }: { row: Pick<InboxRow, 'id' | 'version' | 'title'>; onClose: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const send = () => answer(row.id, row.version, 'bounce', { reason, remark: remark || null }).then(onClose);
  return (
    <FormDialog
      title={t('Bounce {what}', { what: row.title })}
      size={460}
      submit={t('Bounce')}
      isDisabled={reason === null}
      onSubmit={send}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Select
            label={t('Because')}
            required
            data={bounceReasons.map(({ value, label: text }) => ({ value, label: label(text) }))}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
          <Textarea
            label={t('What would help')}
            autosize
            minRows={2}
            maxLength={2000}
            value={remark}
            onChange={(e) => setRemark(e.currentTarget.value)}
            error={errorOf('remark')}
          />
        </>
      )}
    </FormDialog>
  );
}
