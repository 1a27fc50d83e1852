import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import './privacy.css';

/** The archive of a copy of data, while it is to be had. */
export default function ExportBlock({ row }: { record: RecordMeta; row: Row }) {
  if (row['state'] !== 'ready')
    return (
      <p className="dim">{row['state'] === 'waiting' ? t('The archive is being made.') : t('There is no archive to download any more.')}</p>
    );
  return (
    <div className="privacy-block">
      <Button component="a" href={`/api/v1/privacy/exports/${row.id}/archive`} download leftSection={<Icon name="download" size={16} />}>
        {t('Download the archive')}
      </Button>
      <p className="dim">{t('To be had until {when}. Each download is logged.', { when: formatInstant(String(row['expiresAt'])) })}</p>
    </div>
  );
}
