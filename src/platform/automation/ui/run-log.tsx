import { formatTime } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { numberOf } from '../rules/positions.ts';
import { InputValues } from './input-values.tsx';
import { StateChip } from './state-chip.tsx';
import { useSteps } from './use-automation.ts';

/** Each step of a run with what became of it and why. */
export function RunLog({ run }: { run: string }) {
  const { data, error } = useSteps(run);
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={40} />;
  if (data.length === 0) return <p className="dim flat">{t('No step was done yet.')}</p>;
  return (
    <ol className="automation-log" aria-label={t('Steps')}>
      {data.map((step) => (
        <li key={step.id}>
          <span className="automation-step-number tabular">{numberOf(step.position)}</span>
          <div className="grow">
            <div className="row">
              <strong>{label(step.title)}</strong>
              <StateChip state={step.state} />
              <span className="dim tabular">{formatTime(step.at)}</span>
            </div>
            {step.reason && <div>{label(step.reason)}</div>}
            <InputValues input={step.input} />
          </div>
        </li>
      ))}
    </ol>
  );
}
