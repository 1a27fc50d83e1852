import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Switch } from '../../../ui/kit/kit.ts';
import {
  isOvernight,
  problemOf,
  tidyTime,
  timePattern,
  weekdayName,
  weekdays,
  type Span,
  type SpanProblem,
  type Week,
  type Weekday,
} from './week.ts';

/** Windows of working time for each weekday. */
export function WeekEditor({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const set = (day: Weekday, spans: readonly Span[]): void => {
    const { [day]: _gone, ...rest } = week;
    onChange(spans.length > 0 ? { ...rest, [day]: spans } : rest);
  };
  return (
    <div className="week">
      {weekdays.map((day) => {
        const spans = week[day] ?? [];
        const name = weekdayName(day);
        const change = (index: number, part: Partial<Span>): void =>
          set(
            day,
            spans.map((s, i) => (i === index ? { ...s, ...part } : s)),
          );
        const last = spans.at(-1);
        const problem = problemOf(week, day);
        return (
          <div key={day} className="week-day" role="group" aria-label={name}>
            <Switch
              label={name}
              checked={spans.length > 0}
              onChange={(e) => set(day, e.currentTarget.checked ? [{ from: '09:00', to: '17:00' }] : [])}
            />
            <div className="week-spans">
              {spans.length === 0 && <span className="dim">{t('Closed')}</span>}
              {spans.map((span, index) => (
                // Windows have no identity but their place.
                <span key={`${day}-${index}`} className="row week-span">
                  <TimeInput label={t('{day}, from', { day: name })} value={span.from} onChange={(from) => change(index, { from })} />
                  <span aria-hidden="true">–</span>
                  <TimeInput label={t('{day}, to', { day: name })} value={span.to} onChange={(to) => change(index, { to })} />
                  {isOvernight(span) && <span className="dim">{t('the next day')}</span>}
                  {spans.length > 1 && (
                    <IconButton
                      icon="x"
                      size="sm"
                      iconSize={13}
                      label={t('Remove {from} to {to}', { from: span.from, to: span.to })}
                      onClick={() =>
                        set(
                          day,
                          spans.filter((_, i) => i !== index),
                        )
                      }
                    />
                  )}
                </span>
              ))}
              {last && spans.length < 4 && (
                <IconButton
                  icon="plus"
                  size="sm"
                  iconSize={14}
                  label={t('Add a break on {day}', { day: name })}
                  onClick={() => set(day, [...spans, { from: last.to, to: later(last.to) }])}
                />
              )}
              {problem && (
                <p className="week-problem" role="status">
                  {problems[problem](name)}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function TimeInput({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      className="time-input tabular"
      aria-label={label}
      value={value}
      inputMode="numeric"
      pattern={timePattern}
      maxLength={5}
      onChange={(e) => onChange(e.currentTarget.value)}
      onBlur={(e) => onChange(tidyTime(e.currentTarget.value))}
    />
  );
}

/** What to say of it, with the day's name. */
const problems: Readonly<Record<SpanProblem, (day: string) => string>> = {
  time: (day) => t('{day} has a time that is none: write it like 09:00.', { day }),
  start: (day) => t('On {day} a window cannot start at 24:00.', { day }),
  length: (day) => t('On {day} a window starts and ends at the same time. The whole day is 00:00 to 24:00.', { day }),
  overlap: (day) => t('On {day} a window overlaps another one.', { day }),
};

function later(time: string): string {
  return `${String(Math.min(24, Number(time.slice(0, 2)) + 2)).padStart(2, '0')}:00`;
}
