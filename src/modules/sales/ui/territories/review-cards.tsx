import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { countryName, formatNumber } from '../../../../ui/i18n/format.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Alert, Button } from '../../../../ui/kit/kit.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { DataTable } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';
import type { TerritoryReview } from '../../rules/territory-answers.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

interface ProgressItem {
  readonly state: string;
  readonly done: number;
}

/** What applying the rules would move, accounts that nobody has, and territories that want the same ones. */
export function ReviewCards() {
  const record = findRecord('sales.territory');
  const { data, error } = useData<TerritoryReview>('/sales/territories/review', { staleTime: 0 });
  const [isAsking, setIsAsking] = useState(false);
  const [progressId, setProgressId] = useState<string | null>(null);
  const command = record?.commands.find((c) => c.name === 'apply');
  if (error) return <LoadProblem error={error} />;
  if (!data || !record || !command) return null;
  const pending = data.moving + data.leadsMoving > 0;
  return (
    <>
      <SettingsCard
        title={t('Waiting to move')}
        text={
          pending
            ? t('{accounts} would move, {deals} of them with open deals; {leads} as well.', {
                accounts: tn(data.moving, '{count} account', '{count} accounts'),
                deals: formatNumber(data.movingWithDeals),
                leads: tn(data.leadsMoving, '{count} open lead', '{count} open leads'),
              })
            : t('All {count} accounts are where the rules put them.', { count: formatNumber(data.looked) })
        }
        isFlush
        actions={
          pending && (
            <Button disabled={progressId !== null} onClick={() => setIsAsking(true)}>
              {t('Move them')}
            </Button>
          )
        }
      >
        {progressId && <Working id={progressId} onEnd={() => setProgressId(null)} />}
        {data.moves.length > 0 && (
          <DataTable
            label={t('Waiting to move')}
            rows={data.moves}
            rowKey={(move) => `${move.from} ${move.to}`}
            empty={{ icon: 'check', title: '' }}
            columns={[
              {
                key: 'from',
                title: t('From'),
                isTitle: true,
                cell: (move) => move.from ?? <span className="dim">{t('No territory')}</span>,
              },
              { key: 'to', title: t('To'), cell: (move) => move.to ?? <span className="dim">{t('No territory')}</span> },
              { key: 'accounts', title: t('Accounts'), isNumeric: true, cell: (move) => formatNumber(move.accounts) },
              { key: 'deals', title: t('With open deals'), isNumeric: true, cell: (move) => formatNumber(move.withDeals) },
            ]}
          />
        )}
        {data.samples.length > 0 && <Samples review={data} />}
      </SettingsCard>
      <Coverage review={data} />
      {isAsking && (
        <Suspense fallback={null}>
          <CommandDialog
            command={{ ...command, consequential: false }}
            onRun={async (input, key) => {
              const { result } = await runCommand(record, null, 'apply', input, { key });
              setProgressId((result as { progressId: string }).progressId);
              await refresh('/progress');
            }}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Some of them by name, so that one sees whether the rules mean what one meant. */
function Samples({ review }: { review: TerritoryReview }) {
  const organization = findRecord('parties.organization');
  return (
    <details className="territory-samples">
      <summary>{t('Which ones, for instance')}</summary>
      <ul>
        {review.samples.map((sample) => (
          <li key={sample.id}>
            {organization ? <Link to={recordHref(organization, sample.id)}>{sample.title}</Link> : sample.title}
            <span className="dim">
              {sample.from ?? t('No territory')} → {sample.to ?? t('No territory')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Coverage({ review }: { review: TerritoryReview }) {
  const uncovered = review.gaps.reduce((sum, gap) => sum + gap.accounts, 0);
  return (
    <SettingsCard
      title={t('Gaps and overlaps')}
      text={
        uncovered === 0
          ? t('Every account has a territory.')
          : tn(uncovered, '{count} account fits no territory.', '{count} accounts fit no territory.')
      }
      isFlush
    >
      {review.overlaps.map(({ territories: [a, b], accounts }) => (
        <Alert key={`${a} ${b}`} m="md" color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
          {tn(
            accounts,
            '{count} account fits {a} and {b} with the same priority: only their names decide. Give one the higher priority.',
            '{count} accounts fit {a} and {b} with the same priority: only their names decide. Give one the higher priority.',
            { a, b },
          )}
        </Alert>
      ))}
      {review.gaps.length > 0 && (
        <DataTable
          label={t('Accounts without a territory')}
          rows={review.gaps}
          rowKey={(gap) => gap.country ?? ''}
          empty={{ icon: 'check', title: '' }}
          columns={[
            {
              key: 'country',
              title: t('Country'),
              isTitle: true,
              cell: (gap) => (gap.country ? countryName(gap.country) : t('No country')),
            },
            { key: 'accounts', title: t('Accounts'), isNumeric: true, cell: (gap) => formatNumber(gap.accounts) },
            { key: 'deals', title: t('With open deals'), isNumeric: true, cell: (gap) => formatNumber(gap.withDeals) },
          ]}
        />
      )}
    </SettingsCard>
  );
}

/** Follows the move until it ends, then has all asked for anew. */
function Working({ id, onEnd }: { id: string; onEnd: () => void }) {
  const isOver = (state: string | undefined): boolean => state !== undefined && !['waiting', 'running'].includes(state);
  const { data } = useData<{ data: ProgressItem }>(`/progress/${id}`, {
    refetchInterval: (answer) => (isOver(answer?.data.state) ? false : 1_000),
  });
  const over = isOver(data?.data.state);
  useEffect(() => {
    if (over) void refresh('/sales/').then(onEnd);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  return (
    <p className="territory-working" role="status">
      {t('Moving: {count} looked at so far', { count: formatNumber(data?.data.done ?? 0) })}
    </p>
  );
}
