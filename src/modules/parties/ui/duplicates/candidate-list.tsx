import { useInfiniteQuery } from '@tanstack/react-query';
import { runCommand } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Face } from '../../../../ui/kit/face.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh } from '../../../../ui/settings/use-data.ts';
import { reasonText } from './reason-text.ts';
import type { Kind } from './duplicates.tsx';
import type { Candidate } from './types.ts';

interface CandidatePage {
  readonly data: readonly Candidate[];
  readonly page: { readonly next: string | null };
}

/** Pairs, the likeliest first, each with what speaks for it. */
export function CandidateList({ kind, state, onCompare }: { kind: Kind; state: 'open' | 'dismissed'; onCompare: (id: string) => void }) {
  const list = useInfiniteQuery({
    queryKey: ['data', '/parties/duplicate-candidates', kind, state],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        'filter[type][eq]': kind,
        'filter[state][eq]': state,
        sort: '-score',
        fields: 'type,left,right,score,reasons,state',
        'page[size]': '25',
        ...(pageParam ? { 'page[after]': pageParam } : {}),
      });
      return get<CandidatePage>(`/parties/duplicate-candidates?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
  });
  const { act } = useAction();
  const record = findRecord('parties.duplicateCandidate');
  const decide = (candidate: Candidate, command: 'dismiss' | 'reopen', done: string) =>
    act(async () => {
      if (record) await runCommand(record, candidate.id, command, {});
      await refresh('/parties/duplicate-candidates');
      void list.refetch();
    }, done);
  const rows = list.data?.pages.flatMap((page) => page.data);
  if (list.error) return <LoadProblem error={list.error} />;
  if (!rows)
    return (
      <SettingsCard>
        <Skeleton height={160} />
      </SettingsCard>
    );
  if (rows.length === 0) {
    return (
      <SettingsCard>
        {state === 'open' ? (
          <Empty
            icon="checks"
            title={t('No duplicates waiting')}
            text={t('When you enter or import records that look alike, or look through all of them, the pairs are listed here.')}
          />
        ) : (
          <Empty icon="copy" title={t('Nothing was dismissed')} />
        )}
      </SettingsCard>
    );
  }
  return (
    <>
      <ul className="pairs">
        {rows.map((candidate) => (
          <li key={candidate.id} className="pair">
            <div className="pair-sides">
              {[candidate.left, candidate.right].map((side, index) => (
                <span key={side?.id ?? index} className="pair-side">
                  <Face name={side?.title ?? '?'} size={30} square={kind === 'parties.organization'} />
                  <strong className="truncate">{side?.title ?? t('Not visible to you')}</strong>
                </span>
              ))}
            </div>
            <div className="pair-why">
              <Chip color={Number(candidate.score) >= 0.9 ? 'red' : 'yellow'} title={t('Likelihood')}>
                {formatPercent(Number(candidate.score) * 100, 0)}
              </Chip>
              {(candidate.reasons ?? [])
                .filter((r) => r.weight > 0)
                .slice(0, 3)
                .map((reason) => (
                  <span key={`${reason.field} ${reason.rule}`} className="dim">
                    {reasonText(reason)}
                  </span>
                ))}
            </div>
            <div className="pair-actions">
              {state === 'open' ? (
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => void decide(candidate, 'dismiss', t('They are not proposed again.'))}
                  aria-label={t('Not the same: {left} and {right}', names(candidate))}
                >
                  {t('Not the same')}
                </Button>
              ) : (
                <Button variant="subtle" color="gray" onClick={() => void decide(candidate, 'reopen', t('The pair is proposed again.'))}>
                  {t('Propose again')}
                </Button>
              )}
              {state === 'open' && (
                <Button
                  variant="default"
                  leftSection={<Icon name="layout-columns" size={14} />}
                  onClick={() => onCompare(candidate.id)}
                  aria-label={t('Compare {left} and {right}', names(candidate))}
                >
                  {t('Compare')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="table-more">
          <Button variant="subtle" color="gray" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </>
  );
}

const names = (c: Candidate): { left: string; right: string } => ({ left: c.left?.title ?? '?', right: c.right?.title ?? '?' });
