import { t } from '../../../ui/i18n/t.ts';
import type { RuleStats } from './types.ts';

/** Two weeks of a rule: a bar for each day, what failed or was stopped in red on top; and the share that went well in words. */
export function SuccessChart({ stats }: { stats: RuleStats | undefined }) {
  const days = stats?.days ?? [];
  const done = days.reduce((sum, d) => sum + d.done, 0);
  const bad = days.reduce((sum, d) => sum + d.bad, 0);
  if (done + bad === 0) return <span className="dim">{t('No runs yet')}</span>;
  const most = Math.max(...days.map((d) => d.done + d.bad));
  const share = Math.round((100 * done) / (done + bad));
  return (
    <span className="automation-chart">
      <svg
        viewBox="0 0 84 22"
        width="84"
        height="22"
        role="img"
        aria-label={t('{done} done, {bad} failed or stopped in 14 days', { done, bad })}
      >
        {days.map((day, i) => {
          const height = (20 * (day.done + day.bad)) / most;
          const badHeight = day.done + day.bad === 0 ? 0 : (height * day.bad) / (day.done + day.bad);
          return (
            <g key={day.day}>
              <rect className="automation-bar-base" x={i * 6} y={21} width={4} height={1} />
              <rect
                className="automation-bar-done"
                x={i * 6}
                y={21 - height + badHeight}
                width={4}
                height={Math.max(0, height - badHeight)}
              />
              <rect className="automation-bar-bad" x={i * 6} y={21 - height} width={4} height={badHeight} />
            </g>
          );
        })}
      </svg>
      <span className="tabular">{share}%</span>
    </span>
  );
}
