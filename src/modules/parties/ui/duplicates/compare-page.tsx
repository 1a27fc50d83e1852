import './duplicates.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { addressOf } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { Row } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Skeleton } from '../../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { Compare } from './compare.tsx';
import type { Candidate, PartyRef } from './types.ts';

/** Both records of a pair side by side. */
export default function ComparePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const pair = useQuery({
    queryKey: ['data', `/parties/duplicate-candidates/${id}`],
    retry: false,
    queryFn: async ({ signal }) => {
      const { data: candidate } = await get<{ data: Candidate }>(`/parties/duplicate-candidates/${id}`, signal);
      const load = async (side: PartyRef | null): Promise<Row | null> => {
        const record = side ? findRecord(side.type) : null;
        return side && record ? (await get<{ data: Row }>(`${addressOf(record)}/${side.id}`, signal)).data : null;
      };
      const [left, right] = await Promise.all([load(candidate.left), load(candidate.right)]);
      return { candidate, left, right };
    },
  });
  const back = { to: '/settings/duplicates', label: t('Duplicates') };
  const record = pair.data ? findRecord(pair.data.candidate.type) : null;
  return (
    <SettingsPage
      isWide
      title={t('Compare and merge')}
      text={t('Choose what is kept. Notes, tasks, files and links of both end up on the kept record.')}
      back={back}
    >
      {pair.error ? (
        <LoadProblem error={pair.error} />
      ) : !pair.data ? (
        <Skeleton height={400} />
      ) : pair.data.left && pair.data.right && record && pair.data.candidate.state === 'open' ? (
        <Compare
          candidate={pair.data.candidate}
          record={record}
          left={pair.data.left}
          right={pair.data.right}
          onDone={() => navigate({ to: '/settings/duplicates' })}
        />
      ) : (
        <Empty icon="checks" title={t('This was decided already')} text={t('Or one of the two records is gone.')} />
      )}
    </SettingsPage>
  );
}
