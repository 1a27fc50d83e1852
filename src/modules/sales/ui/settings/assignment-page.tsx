import '../sales.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../../ui/api/types.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import type { Column } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import type { RoutingPerson, RoutingTrial } from '../../rules/routing-answers.ts';
import { FilterText } from './filter-text.tsx';
import { RecordTable } from '../../../../ui/records/record-table.tsx';
import { RuleDialog } from './rule-dialog.tsx';

const ruleForm = ['name', 'isActive', 'toTerritoryOwner', 'person'] as const;

/** Who gets which leads: rules in order, the people who take turns in each, and a try with a real lead. */
export default function AssignmentPage() {
  const rules = useRows('/sales/assignment-rules', {
    sort: 'position',
    fields: 'name,isActive,position,conditions,person,toTerritoryOwner',
  });
  const members = useRows('/sales/assignment-members', { sort: 'createdAt' });
  const record = findRecord('sales.assignmentRule');
  const { data: standing } = useData<{ data: readonly { rule: string; people: readonly RoutingPerson[] }[] }>(
    '/sales/assignment-rules/people',
    { staleTime: 0 },
  );
  if (!record) return null;
  return (
    <SettingsPage
      title={t('Lead assignment')}
      text={t(
        'A new lead goes to the first rule that fits it and has somebody there. Nobody gets more than they can take; whoever is away is skipped.',
      )}
      isWide
    >
      <RecordTable
        of="sales.assignmentRule"
        title={t('Rules')}
        rows={rules.data}
        error={rules.error}
        columns={['name', 'isActive']}
        form={ruleForm}
        isOrdered
        icon="user-check"
        extra={[
          { key: 'for', title: t('For'), cell: (rule) => <FilterText conditions={rule['conditions']} /> },
          { key: 'to', title: t('To'), cell: (rule) => <GoesTo rule={rule} members={members.data ?? []} /> },
        ]}
        editor={(row, close, done, preset) => (
          <RuleDialog record={record} row={row} form={ruleForm} preset={preset} onSaved={done} onClose={close} />
        )}
      />
      {(rules.data ?? [])
        .filter((rule) => rule['person'] === null && rule['toTerritoryOwner'] !== true)
        .map((rule) => (
          <RecordTable
            key={rule.id}
            of="sales.assignmentMember"
            title={t('Take turns in {rule}', { rule: String(rule['name']) })}
            rows={members.data?.filter((m) => (m['rule'] as RefValue | null)?.id === rule.id)}
            columns={['user', 'capacity', 'calendar']}
            form={['user', 'capacity', 'calendar']}
            preset={{ rule: rule.id }}
            icon="users"
            extra={[standingColumn(standing?.data.find((s) => s.rule === rule.id)?.people ?? [])]}
          />
        ))}
      <p className="dim">{t('Whoever is absent gets no leads until they are back.')}</p>
      <p>
        <Link className="link-accent" to="/approvals">
          {t('Absences')}
        </Link>
      </p>
      <TryCard />
    </SettingsPage>
  );
}

function GoesTo({ rule, members }: { rule: Row; members: readonly Row[] }) {
  if (rule['toTerritoryOwner'] === true) return <>{t('The owner of its territory')}</>;
  const person = rule['person'] as RefValue | null;
  if (person) return <>{person.title}</>;
  const own = members.filter((m) => (m['rule'] as RefValue | null)?.id === rule.id);
  return own.length === 0 ? (
    <span className="territory-gap">{t('Nobody yet')}</span>
  ) : (
    <>{own.map((m) => (m['user'] as RefValue | null)?.title).join(', ')}</>
  );
}

function standingColumn(people: readonly RoutingPerson[]): Column<Row> {
  return {
    key: 'now',
    title: t('Now'),
    cell: (member) => {
      const person = people.find((p) => p.memberId === member.id);
      return person ? <Standing person={person} /> : <span className="dim">–</span>;
    },
  };
}

function Standing({ person }: { person: RoutingPerson }) {
  const isFull = person.capacity !== null && person.openLeads >= person.capacity;
  const state = person.isAbsent ? t('Absent') : isFull ? t('Has enough') : person.isWorking ? t('At work') : t('After hours');
  return (
    <span className="standing" data-free={(!person.isAbsent && !isFull && person.isWorking) || undefined}>
      {state} <span className="dim">{tn(person.openLeads, '{count} open lead', '{count} open leads')}</span>
    </span>
  );
}

/** Asks for a lead and says who would get it if it came now. */
function TryCard() {
  const leads = findRecord('sales.lead');
  const [lead, setLead] = useState<RefValue | null>(null);
  if (!leads) return null;
  return (
    <SettingsCard title={t('Try it')} text={t('Who would get a lead if it came now? Nothing is given away.')}>
      <div style={{ maxWidth: 420 }}>
        <RecordPicker record={leads} value={lead} onChange={setLead} aria-label={t('Lead')} />
      </div>
      {lead && <Trial id={lead.id} />}
    </SettingsCard>
  );
}

function Trial({ id }: { id: string }) {
  const { data, error } = useData<RoutingTrial>(`/sales/assignment-rules/try?lead=${id}`, { staleTime: 0 });
  if (error) return <LoadProblem error={error} />;
  if (!data) return null;
  return (
    <div className="territory-why">
      <p role="status">
        {data.chosen ? t('{name} would get it.', { name: data.chosen.title ?? t('Somebody') }) : t('It would wait in the queue.')}
      </p>
      <ul>
        {data.steps.map((step) => (
          <li key={step.rule.id} data-fits={step.chosen !== null || undefined}>
            <strong>
              <Icon name={step.chosen ? 'circle-check' : 'circle-x'} size={15} /> {step.rule.name}
            </strong>
            <span className="dim">
              {!step.fits ? t('does not fit the lead') : step.chosen ? t('decides') : t('fits, but nobody is free')}
            </span>
            <ul>
              {step.people.map((person) => (
                <li key={person.user.id} data-holds={person.user.id === step.chosen || undefined}>
                  {person.user.title ?? t('Somebody')}: <Standing person={person} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
