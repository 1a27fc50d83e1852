import './approvals.css';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatAgo, formatInstant } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Face } from '../../../ui/kit/face.tsx';
import { Alert, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import type { ApprovalRow, CourseDecision, CourseStage } from './types.ts';
import { useCourse } from './use-approvals.ts';

/** The course of a request: who has decided, who is to, what was said, and the buttons for whose turn it is. */
export default function CourseBlock({ row }: { record: RecordMeta; row: Row }) {
  const request = row as ApprovalRow;
  const course = useCourse(row.id);
  const can = row.can?.['approve'];
  return (
    <div className="course">
      {request.isOutdated && (
        <Alert color="orange" variant="light" title={t('This is outdated')}>
          {t('{fields} changed since it was asked for. It has to be asked for again.', { fields: label(request.outdatedBy ?? '') })}
        </Alert>
      )}
      {course.error ? (
        <LoadProblem error={course.error} />
      ) : !course.data ? (
        <Skeleton height={90} />
      ) : (
        <>
          {course.data.stages.length > 0 ? (
            <ol className="course-stages" aria-label={t('Stages')}>
              {course.data.stages.map((stage) => (
                <Stage key={stage.id} stage={stage} />
              ))}
            </ol>
          ) : (
            <p className="turn-note">{t('No policy asks for an approval here, so it was granted at once.')}</p>
          )}
          {course.data.decisions.length > 0 && (
            <section aria-label={t('What was said')}>
              <h2>{t('What was said')}</h2>
              <ul className="course-said">
                {course.data.decisions.map((decision) => (
                  <Said key={decision.id} decision={decision} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {request.state === 'pending' &&
        (can === true ? (
          <div className="course-decide">
            <DecideButtons id={row.id} title={request.title} />
          </div>
        ) : (
          typeof can === 'string' && <p className="turn-note">{label(can)}</p>
        ))}
    </div>
  );
}

const stageLooks: Readonly<Record<CourseStage['state'], { color: string; text: string }>> = {
  waiting: { color: 'gray', text: 'Not yet' },
  open: { color: 'yellow', text: 'Being decided' },
  granted: { color: 'green', text: 'Granted' },
  refused: { color: 'red', text: 'Refused' },
  closed: { color: 'gray', text: 'Closed' },
};
const voterLooks: Readonly<Record<string, { color: string; text: string }>> = {
  waiting: { color: 'gray', text: 'Not yet' },
  open: { color: 'yellow', text: 'To decide' },
  approved: { color: 'green', text: 'Approved' },
  refused: { color: 'red', text: 'Refused' },
  closed: { color: 'gray', text: 'Not needed' },
};

function Stage({ stage }: { stage: CourseStage }) {
  const { need, voters, dueAt } = stage;
  return (
    <li className="course-stage" data-state={stage.state}>
      <div className="course-stage-head">
        <strong>{stage.name}</strong>
        <Chip color={stageLooks[stage.state].color}>{label(stageLooks[stage.state].text)}</Chip>
        <span className="dim">
          {need === null || need >= voters.length ? t('Everybody has to agree') : tn(need, '{count} has to agree', '{count} have to agree')}
        </span>
        {stage.state === 'open' && dueAt && <span className="dim">{t('due {when}', { when: formatInstant(dueAt) })}</span>}
      </div>
      <ul className="course-voters">
        {voters.map((voter) => (
          <li key={voter.id} className="course-voter">
            <Face name={voter.user.title ?? ''} size={24} />
            <span className="cell-stack">
              <span className="truncate">{voter.user.title}</span>
              <span className="dim">
                {label(voter.why)}
                {voter.escalatedTo && ` · ${t('{name} may decide too', { name: voter.escalatedTo })}`}
                {voter.decidedBy && voter.decidedBy !== voter.user.title && ` · ${t('decided by {name}', { name: voter.decidedBy })}`}
              </span>
            </span>
            <Chip color={voterLooks[voter.state]?.color}>{label(voterLooks[voter.state]?.text ?? '')}</Chip>
          </li>
        ))}
      </ul>
    </li>
  );
}

const verdicts: Readonly<Record<string, string>> = {
  approved: 'Approved',
  refused: 'Refused',
  commented: 'Commented',
  delegated: 'Passed on',
  replaced: 'Replaced',
  escalated: 'Escalated',
  reminded: 'Reminded',
  withdrawn: 'Withdrawn',
  outdated: 'Outdated',
  expired: 'Expired',
};

function Said({ decision }: { decision: CourseDecision }) {
  const { by, onBehalfOf } = decision;
  return (
    <li>
      <span>
        <strong>{label(verdicts[decision.verdict] ?? decision.verdict)}</strong>
        {by && ` · ${onBehalfOf ? t('{name}, on behalf of {other}', { name: by, other: onBehalfOf }) : by}`}
        {decision.stage && ` · ${decision.stage}`}
        <span className="dim" title={formatInstant(decision.at)}>
          {` · ${formatAgo(decision.at, Date.now())}`}
        </span>
      </span>
      {decision.comment && <p>{decision.comment}</p>}
    </li>
  );
}
