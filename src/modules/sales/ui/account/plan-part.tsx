import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { listSearch } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findField, findRecord } from '../../../../ui/api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatDate } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { roundMoney } from '../round-money.ts';
import type { MoneyValue } from '../types.ts';

const CreateDialog = lazy(() => import('../../../../ui/records/form/create-dialog.tsx'));

/** Where we want to be with an organization, the objectives on the way, and the tasks that are next. */
export function PlanPart({ organization }: { organization: RefValue }) {
  const record = findRecord('sales.accountPlan');
  const [adding, setAdding] = useState<'plan' | 'objective' | null>(null);
  const rowsOf = async (of: RecordMeta, field: string, value: unknown, sort: string, signal: AbortSignal): Promise<readonly Row[]> => {
    const search = listSearch({
      filter: { field, op: 'eq', value } as never,
      sort,
      fields: ['name', 'title', 'ambition', 'strategy', 'target', 'targetOn', 'reviewOn', 'evidence', 'dueOn', 'state'].filter((name) =>
        findField(of, name),
      ),
    });
    return (await get<ListPage>(`/${of.module}/${of.path}?${search}&page[size]=50`, signal)).data;
  };
  const plans = useQuery({
    queryKey: ['list', 'sales.accountPlan', 'of', organization.id],
    enabled: record !== null,
    queryFn: ({ signal }) => rowsOf(record as RecordMeta, 'organization', organization.id, 'name', signal),
  });
  const plan = plans.data?.[0];
  const objectives = useQuery({
    queryKey: ['list', 'sales.accountObjective', 'of', plan?.id],
    enabled: plan !== undefined && findRecord('sales.accountObjective') !== null,
    queryFn: ({ signal }) => rowsOf(findRecord('sales.accountObjective') as RecordMeta, 'plan', plan?.id, 'dueOn', signal),
  });
  const tasks = useQuery({
    queryKey: ['list', 'parties.task', 'of', plan?.id],
    enabled: plan !== undefined && findRecord('parties.task') !== null,
    queryFn: ({ signal }) =>
      rowsOf(findRecord('parties.task') as RecordMeta, 'subject', { type: 'sales.accountPlan', id: plan?.id }, 'dueOn', signal),
  });
  if (!record || !plans.data) return null;
  const creating = adding === 'plan' ? record : adding === 'objective' ? findRecord('sales.accountObjective') : null;
  return (
    <div className="account-goals">
      {plan ? (
        <Goals plan={plan} objectives={objectives.data ?? []} tasks={tasks.data ?? []} />
      ) : (
        <p className="dim">{t('There is no plan yet: say where you want to be with them, and what comes next.')}</p>
      )}
      <div className="row">
        {!plan && record.can.create && (
          <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding('plan')}>
            {t('Start an account plan')}
          </Button>
        )}
        {plan && findRecord('sales.accountObjective')?.can.create && (
          <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding('objective')}>
            {t('Add objective')}
          </Button>
        )}
        {plan && (
          <Link className="link-accent" to={`/sales/account-plans/${plan.id}` as never}>
            {t('Open the plan')}
          </Link>
        )}
      </div>
      {creating && (
        <Suspense fallback={null}>
          <CreateDialog
            record={creating}
            preset={
              adding === 'plan'
                ? { organization, name: t('Plan for {name}', { name: organization.title ?? '' }) }
                : { plan: { id: plan?.id ?? '', title: String(plan?.['name'] ?? '') } }
            }
            onClose={() => setAdding(null)}
            onCreated={() => setAdding(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function Goals({ plan, objectives, tasks }: { plan: Row; objectives: readonly Row[]; tasks: readonly Row[] }) {
  const target = plan['target'] as MoneyValue | null;
  const states = findField(findRecord('sales.accountObjective') as never, 'state')?.options ?? [];
  const open = tasks.filter((task) => task['state'] === 'open');
  return (
    <>
      {plan['ambition'] ? <p>{String(plan['ambition'])}</p> : null}
      {plan['strategy'] ? <p className="dim">{String(plan['strategy'])}</p> : null}
      <p className="account-line">
        {target && <strong className="tabular">{roundMoney(target.amount, target.currency)}</strong>}
        {plan['targetOn'] ? <span>{t('by {day}', { day: formatDate(String(plan['targetOn'])) })}</span> : null}
        {plan['reviewOn'] ? <span className="dim">{t('Next review {day}', { day: formatDate(String(plan['reviewOn'])) })}</span> : null}
      </p>
      <Steps title={t('Objectives')} rows={objectives} chip={(row) => states.find((s) => s.value === row['state'])} />
      <Steps title={t('Next steps')} rows={open} chip={() => undefined} />
    </>
  );
}

interface StepsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly chip: (row: Row) => { readonly label: string; readonly color?: string } | undefined;
}

function Steps({ title, rows, chip }: StepsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="account-h">{title}</h3>
      <ul className="account-space" aria-label={title}>
        {rows.map((row) => {
          const state = chip(row);
          return (
            <li key={row.id}>
              <span className="truncate">{String(row['title'])}</span>
              <span className="dim truncate">{String(row['evidence'] ?? '')}</span>
              <span className="row">
                {row['dueOn'] ? <span className="dim tabular">{formatDate(String(row['dueOn']))}</span> : null}
                {state && <Chip color={state.color ?? 'gray'}>{label(state.label)}</Chip>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
