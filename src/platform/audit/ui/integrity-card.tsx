import { post } from '../../../ui/api/request.ts';
import { formatInstant, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import type { VerifyStatus } from './types.ts';

/** Whether the log is as it was written: the chain of hashes over it was computed anew. */
export function IntegrityCard() {
  const { data } = useData<VerifyStatus>('/audit/verify', { refetchInterval: (now) => (now?.running ? 1_000 : false) });
  const { isBusy, act } = useAction();
  const check = () =>
    act(async () => {
      await post('/audit/verify');
      await refresh('/audit/verify');
    });
  const tone = data?.ok === false ? 'bad' : data?.ok ? 'ok' : 'unknown';
  return (
    <div className="integrity" data-tone={tone} role="status">
      <Icon name={tone === 'bad' ? 'alert-triangle' : 'shield-check'} size={22} />
      <div className="grow">
        <strong>
          {!data || data.ok === null
            ? t('Not checked yet')
            : data.ok
              ? t('The log is intact')
              : tn(data.problems.length, '{count} entry was tampered with', '{count} entries were tampered with')}
        </strong>
        <div className="dim">
          {data?.running
            ? t('Being checked now …')
            : data?.checkedAt
              ? t('Checked {when}', { when: formatInstant(data.checkedAt) })
              : t('Every entry is sealed into a chain of hashes; the check computes it anew.')}
          {data?.sealedThrough !== null &&
            data?.sealedThrough !== undefined &&
            ` · ${t('sealed up to entry {seq}', { seq: formatNumber(data.sealedThrough) })}`}
        </div>
        {data?.ok === false && (
          <ul className="audit-problems">
            {data.problems.slice(0, 10).map((problem, index) => (
              <li key={problem.seq ?? index}>
                {problem.seq !== undefined && `#${problem.seq}: `}
                {label(problem.message ?? problem.what ?? JSON.stringify(problem))}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button variant="default" loading={isBusy || Boolean(data?.running)} onClick={() => void check()}>
        {t('Check now')}
      </Button>
    </div>
  );
}
