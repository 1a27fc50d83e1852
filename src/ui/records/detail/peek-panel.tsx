import { t } from '../../i18n/t.ts';
import type { RecordMeta } from '../../api/types.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { RecordDetail } from './record-detail.tsx';

/** A record beside its list. */
export default function PeekPanel({
  record,
  id,
  onClose,
  onOpen,
}: {
  record: RecordMeta;
  id: string;
  onClose: () => void;
  onOpen: (id: string) => void;
}) {
  return (
    <aside className="peek" aria-label={t('Details')}>
      <div className="peek-bar">
        <IconButton icon="chevrons-right" label={t('Close details')} onClick={onClose} />
        <IconButton icon="external-link" label={t('Open as page')} onClick={() => onOpen(id)} />
      </div>
      <RecordDetail record={record} id={id} variant="panel" onGone={onClose} />
    </aside>
  );
}
