import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { isProblem, messageOf } from '../../../ui/api/problem.ts';
import { formatInstant, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Select } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { InputValues } from './input-values.tsx';
import { StateChip } from './state-chip.tsx';
import type { Draft } from './types.ts';

interface DryRun {
  readonly looked: number;
  readonly matched: number;
  readonly isCut: boolean;
  readonly matches: readonly {
    readonly record: { readonly type: string; readonly id: string; readonly title: string | null };
    readonly at: string | null;
    readonly cause: string;
    readonly holds: boolean;
    readonly reason: string | null;
    readonly steps: readonly {
      readonly number: string;
      readonly title: string;
      readonly state: string;
      readonly reason: string;
      readonly input: Readonly<Record<string, unknown>> | null;
    }[];
  }[];
}

const day = 86_400_000;

/** What the rule, as it is on the screen, would have done; nothing is changed. */
export function DryRunPanel({ draft }: { draft: Draft }) {
  const [days, setDays] = useState('30');
  const [result, setResult] = useState<DryRun | null>(null);
  const [error, setError] = useState<string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { kind } = draft.definition.trigger;
  const isAhead = kind === 'date';
  const run = async () => {
    setIsBusy(true);
    setError([]);
    const now = Date.now();
    try {
      setResult(
        await post<DryRun>('/automation/dry-run', {
          name: draft.name || t('Draft'),
          definition: draft.definition,
          since: new Date(now - Number(days) * day).toISOString(),
          until: new Date(isAhead ? now + Number(days) * day : now).toISOString(),
        }),
      );
    } catch (caught) {
      setResult(null);
      setError(isProblem(caught, 'invalid') ? caught.errors.map((each) => label(each.message)) : [label(messageOf(caught))]);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="automation-dry">
      <SettingsCard
        title={t('What would it have done?')}
        text={t('It is tried on the past and undone at once: nothing is changed, nobody is told, no mail leaves.')}
      >
        <div className="row automation-dry-ask">
          {kind !== 'schedule' && kind !== 'manual' && (
            <Select
              aria-label={t('Period')}
              data={[
                { value: '1', label: isAhead ? t('a day back and ahead') : t('the last day') },
                { value: '7', label: isAhead ? t('7 days back and ahead') : t('the last 7 days') },
                { value: '30', label: isAhead ? t('30 days back and ahead') : t('the last 30 days') },
                { value: '365', label: isAhead ? t('a year back and ahead') : t('the last year') },
              ]}
              value={days}
              onChange={(value) => value && setDays(value)}
              allowDeselect={false}
            />
          )}
          <Button leftSection={<Icon name="player-play" size={14} />} loading={isBusy} onClick={() => void run()}>
            {t('Try it')}
          </Button>
        </div>
      </SettingsCard>
      {error.length > 0 && (
        <Alert color="red" variant="light" role="alert">
          <strong>{t('It cannot be tried yet')}</strong>
          <ul className="automation-problems">
            {error.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {result && <Result result={result} />}
    </div>
  );
}

function Result({ result }: { result: DryRun }) {
  if (result.looked === 0)
    return (
      <SettingsCard>
        <Empty icon="history" title={t('Nothing happened in that time')} text={t('Choose a longer period, or another trigger.')} />
      </SettingsCard>
    );
  const [yes, no] = [result.matches.filter((m) => m.holds), result.matches.filter((m) => !m.holds)];
  return (
    <div role="region" aria-label={t('Result of the dry run')} aria-live="polite" className="automation-dry">
      <p className="automation-dry-sum">
        <strong>
          {t('{matched} of {looked} would have started it.', {
            matched: formatNumber(result.matched),
            looked: `${formatNumber(result.looked)}${result.isCut ? '+' : ''}`,
          })}
        </strong>{' '}
        <span className="dim">{t('Records are judged as they are now.')}</span>
      </p>
      <ul className="automation-run-list" aria-label={t('Would have started')}>
        {yes.map((match, i) => (
          <li key={`${match.record.id} ${i}`} className="automation-run">
            <Head match={match} />
            <ol className="automation-log">
              {match.steps.map((step) => (
                <li key={step.number}>
                  <span className="automation-step-number tabular">{step.number}</span>
                  <div className="grow">
                    <div className="row">
                      <strong>{label(step.title)}</strong>
                      {step.state !== 'done' && <StateChip state={step.state} />}
                    </div>
                    <div>{label(step.reason)}</div>
                    <InputValues input={step.input} />
                  </div>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {no.length > 0 && (
        <details className="automation-limits">
          <summary>{t('Would have been skipped')}</summary>
          <ul className="automation-run-list" aria-label={t('Would have been skipped')}>
            {no.map((match, i) => (
              <li key={`${match.record.id} ${i}`} className="automation-run">
                <Head match={match} />
                <p className="automation-run-reason">{match.reason}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Head({ match }: { match: DryRun['matches'][number] }) {
  return (
    <div className="automation-run-head">
      <RecordLink type={match.record.type} value={match.record} />
      <span className="dim truncate grow">{label(match.cause)}</span>
      {match.at && <span className="dim automation-run-when">{formatInstant(match.at)}</span>}
    </div>
  );
}
