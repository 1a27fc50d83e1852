import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Button } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import './privacy.css';

interface DryRun {
  readonly due: number;
  readonly held: number;
  readonly before: string;
}

/** How many records a retention rule would treat now; changes nothing. */
export default function RuleBlock({ row }: { record: RecordMeta; row: Row }) {
  const { isBusy, act } = useAction();
  const [found, setFound] = useState<DryRun | null>(null);
  const count = () => act(async () => setFound((await post<{ result: DryRun }>(`/privacy/retention-rules/${row.id}/dry-run`)).result));
  return (
    <div className="privacy-block">
      <Button variant="default" loading={isBusy} onClick={() => void count()}>
        {t('Count what is due')}
      </Button>
      {found && (
        <p role="status">
          <strong>{tn(found.due, '{count} record is due', '{count} records are due')}</strong>{' '}
          <span className="dim">
            {t('Without activity since {when}.', { when: formatInstant(found.before) })}
            {found.held > 0 && ` ${tn(found.held, '{count} more is under a legal hold.', '{count} more are under a legal hold.')}`}
          </span>
        </p>
      )}
    </div>
  );
}
