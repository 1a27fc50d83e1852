import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { label, t, tn } from '../../i18n/t.ts';
import { rowQuery } from '../../api/records.ts';
import type { BulkResult, RecordMeta } from '../../api/types.ts';
import { Button, Group, Modal } from '../../kit/kit.ts';
import { recordHref } from '../record-href.ts';
import { titleOf } from './table-row.tsx';

/** What did not work, row by row with the reason; the others are done. */
export default function BulkResults({
  record,
  results,
  onClose,
}: {
  record: RecordMeta;
  results: readonly BulkResult[];
  onClose: () => void;
}) {
  const failed = results.filter((r) => !r.ok);
  const done = results.length - failed.length;
  const shown = failed.slice(0, 50);
  const rows = useQueries({ queries: shown.map((r) => ({ ...rowQuery(record, r.id), retry: false })) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={tn(failed.length, '{count} record was not changed', '{count} records were not changed')}
      size={560}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {done > 0 && <p style={{ marginTop: 0 }}>{tn(done, '{count} record changed', '{count} records changed')}</p>}
      <ul className="bulk-results">
        {shown.map((result, index) => {
          const row = rows[index]?.data;
          return (
            <li key={result.id}>
              <Link className="link truncate" to={recordHref(record, result.id)} target="_blank">
                {row ? titleOf(record, row) : result.id}
              </Link>
              <span className="dim">{label(result.message ?? result.code ?? '')}</span>
            </li>
          );
        })}
      </ul>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('Close')}
        </Button>
      </Group>
    </Modal>
  );
}
