import './cadences.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import { openStates } from '../records/choices.ts';
import { EnrolmentActions } from './enrolment-actions.tsx';
import { StateChip } from './state-chip.tsx';
import type { Course, EnrolmentRow, NextStep } from './types.ts';
import { useEnrolments } from './use-cadences.ts';
import { plainTemplate } from './plain-template.ts';
import { waitingText } from './waiting-text.ts';

/** On the page of a lead, person or deal: the cadences they are in, what happened, what comes next and why. */
export default function RecordBlock({ record, row, field }: BlockProps) {
  const { data } = useEnrolments({ field, op: 'eq', value: row.id });
  if (!data || data.length === 0) return <span data-nothing hidden />;
  return (
    <div className="cadence-block">
      {data.slice(0, 5).map((enrolment) => (
        <Enrolment key={enrolment.id} row={enrolment} withWho={record.key === 'sales.opportunity'} />
      ))}
    </div>
  );
}

function Enrolment({ row, withWho }: { row: EnrolmentRow; withWho: boolean }) {
  const isOpen = (openStates as readonly string[]).includes(row.state);
  const [isShown, setShown] = useState(false);
  return (
    <div className="cadence-enrolment">
      <div className="cadence-enrolment-head">
        <Link className="link grow" to={`/cadence/${row.cadence.id}`}>
          {row.cadence.title}
        </Link>
        <StateChip state={row.state} reason={row.stopReason} />
        {isOpen && <EnrolmentActions row={row} />}
      </div>
      {withWho && row.person && <span className="dim">{row.person.title}</span>}
      <span>{isOpen ? waitingText(row.state, row.dueAt, row.waiting) : (row.remark ?? '')}</span>
      <span>
        <Button size="compact-xs" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t('Hide steps') : t('Show steps')}
        </Button>
      </span>
      {isShown && <Steps row={row} />}
    </div>
  );
}

function Steps({ row }: { row: EnrolmentRow }) {
  const { data } = useData<Course>(`/cadences/enrolments/${row.id}/course`, { staleTime: 0 });
  if (!data) return null;
  return (
    <ol className="cadence-course" aria-label={t('Steps')}>
      {data.steps.map((step, index) => (
        <li key={step.id} data-next={(data.isOpen && index === data.position) || undefined} data-ahead={step.taken === null || undefined}>
          <Icon name={step.kind === 'email' ? 'mail' : step.kind === 'task' ? 'checkbox' : 'clock'} size={14} />
          <span>
            {stepTitle(step)}
            {step.taken && <span className="dim"> · {formatInstant(step.taken.at, 'short')}</span>}
            {step.taken?.remark && <span className="dim"> · {label(step.taken.remark)}</span>}
          </span>
          {step.taken ? (
            <StateChip of="step" state={step.taken.state} />
          ) : (
            <span className="dim">{data.isOpen && index === data.position ? t('Next') : ''}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function stepTitle(step: NextStep): string {
  if (step.kind !== 'wait') return plainTemplate(step.title ?? '');
  const amount = step.amount ?? 0;
  return step.unit === 'hours'
    ? tn(amount, 'Wait {count} working hour', 'Wait {count} working hours')
    : tn(amount, 'Wait {count} working day', 'Wait {count} working days');
}
