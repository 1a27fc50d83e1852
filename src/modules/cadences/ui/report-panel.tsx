import { Link } from '@tanstack/react-router';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { plainTemplate } from './plain-template.ts';
import type { CadenceReport, CadenceRow } from './types.ts';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly figures: CadenceReport['steps'][number] | undefined;
}

/** Per step what came of it; each figure leads to the rows behind it and says what it means. */
export function ReportPanel({ cadence }: { cadence: CadenceRow }) {
  const { data, error, refetch } = useData<CadenceReport>(`/cadences/cadences/${cadence.id}/report`, { staleTime: 0 });
  const own = { field: 'cadence', op: 'eq', value: cadence.id };
  const actions = (step: string, kind: string, states: readonly string[]) => ({
    to: '/cadences/actions',
    filter: {
      and: [
        own,
        { field: 'step', op: 'eq', value: step },
        { field: 'kind', op: 'eq', value: kind },
        { field: 'state', op: 'in', value: states },
      ],
    },
  });
  const ends = (step: string, more: readonly object[]) => ({
    to: '/cadences/enrolments',
    filter: { and: [own, { field: 'lastStep', op: 'eq', value: step }, ...more] },
  });
  const replied = { field: 'repliedAt', op: 'empty', value: false };
  const figure = (count: number | undefined, drill: { to: string; filter: object }) =>
    count ? (
      <Link className="link-accent" to={drill.to} search={{ filter: drill.filter, layout: 'table' } as never}>
        {count}
      </Link>
    ) : (
      <span className="dim">0</span>
    );
  const lines: readonly Line[] | undefined = data && [
    ...data.order.map((step) => ({ ...step, figures: data.steps.find((each) => each.step === step.id) })),
    // Steps that older versions had, and what ended before the first step.
    ...data.steps
      .filter((each) => !data.order.some((step) => step.id === each.step))
      .map((figures) => ({
        id: figures.step,
        kind: 'older',
        title: figures.step === '' ? t('Before the first step') : t('Step of an earlier version'),
        figures,
      })),
  ];
  const columns: readonly Column<Line>[] = [
    {
      key: 'step',
      title: t('Step'),
      isTitle: true,
      cell: (line) => (
        <span className="row">
          <Icon name={line.kind === 'email' ? 'mail' : line.kind === 'task' ? 'checkbox' : 'history'} size={14} />
          {plainTemplate(line.title)}
        </span>
      ),
    },
    {
      key: 'sent',
      title: t('Sent'),
      isNumeric: true,
      cell: ({ id, figures }) => figure(figures?.sent, actions(id, 'email', ['sent', 'kept'])),
    },
    { key: 'done', title: t('Done'), isNumeric: true, cell: ({ id, figures }) => figure(figures?.done, actions(id, 'task', ['done'])) },
    { key: 'replied', title: t('Replied'), isNumeric: true, cell: ({ id, figures }) => figure(figures?.replied, ends(id, [replied])) },
    {
      key: 'meeting',
      title: t('Meeting'),
      isNumeric: true,
      cell: ({ id, figures }) =>
        figure(
          figures?.meeting,
          ends(id, [
            { field: 'stopReason', op: 'eq', value: 'meeting' },
            { ...replied, value: true },
          ]),
        ),
    },
    {
      key: 'stopped',
      title: t('Stopped'),
      isNumeric: true,
      cell: ({ id, figures }) =>
        figure(
          figures?.stopped,
          ends(id, [
            { field: 'state', op: 'eq', value: 'stopped' },
            { field: 'stopReason', op: 'ne', value: 'meeting' },
            { ...replied, value: true },
          ]),
        ),
    },
    { key: 'waiting', title: t('Waiting for it'), isNumeric: true, cell: ({ figures }) => figures?.waiting ?? 0 },
  ];
  return (
    <SettingsCard
      isFlush
      footer={
        data && (
          <dl className="cadence-definitions">
            {Object.entries(data.definition).map(([name, text]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{names()[name] ?? label(name)}</dt>
                <dd>{label(text)}</dd>
              </div>
            ))}
          </dl>
        )
      }
    >
      <DataTable
        label={t('Report')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.id}
        error={error}
        onRetry={() => void refetch()}
        empty={{ icon: 'chart-bar', title: t('Nothing happened yet') }}
      />
    </SettingsCard>
  );
}

/** What the definitions are of: the headings of the columns. */
function names(): Readonly<Record<string, string>> {
  return {
    population: t('Whom it counts'),
    sent: t('Sent'),
    done: t('Done'),
    replied: t('Replied'),
    meeting: t('Meeting'),
    stopped: t('Stopped'),
    waiting: t('Waiting for it'),
  };
}
