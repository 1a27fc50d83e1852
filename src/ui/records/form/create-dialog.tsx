import { useState } from 'react';
import { noun, t } from '../../i18n/t.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Modal } from '../../kit/kit.ts';
import { CreateForm } from './create-form.tsx';
import type { Values } from './form-state.ts';
import { LeaveDialog } from './leave-dialog.tsx';

/** Creating without leaving the page one is on. */
export default function CreateDialog({
  record,
  preset,
  onCreated,
  onClose,
}: {
  record: RecordMeta;
  preset?: Values;
  onCreated: (row: Row) => void;
  onClose: () => void;
}) {
  const [isDirty, setIsDirty] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => (isDirty ? setIsAsking(true) : onClose());
  return (
    <>
      <Modal
        opened
        onClose={leave}
        title={t('Create {what}', { what: noun(record.label) })}
        size={680}
        yOffset="6vh"
        closeButtonProps={{ 'aria-label': t('Close') }}
        closeOnClickOutside={!isDirty}
      >
        <CreateForm record={record} {...(preset ? { preset } : {})} onCreated={onCreated} onCancel={leave} onDirty={setIsDirty} />
      </Modal>
      {isAsking && (
        <LeaveDialog
          onStay={() => setIsAsking(false)}
          onLeave={() => {
            sessionStorage.removeItem(`entente-draft-new-${record.key}`);
            onClose();
          }}
        />
      )}
    </>
  );
}
