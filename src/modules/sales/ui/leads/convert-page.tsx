import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { CommandMeta, RecordMeta, Row } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { useData } from '../../../../ui/settings/use-data.ts';
import type { LeadMatches } from '../../rules/lead-matches.ts';
import { convertLead } from './convert-lead.ts';
import { ConvertSummary } from './convert-summary.tsx';
import { DealCard } from './deal-choice.tsx';
import { LeadCard } from './lead-card.tsx';
import { PartyCard } from './party-choice.tsx';
import { startOf, toInput, type ConvertChoice } from './convert-choice.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

/** A lead, or several, side by side with what we have: what each becomes, what is taken over, and what goes along. */
export default function ConvertPage() {
  const record = findRecord('sales.lead');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { also } = useSearch({ strict: false }) as { also?: string };
  const ids = [id, ...(also ? also.split(',').filter(Boolean) : [])];
  const leads = useQuery({
    queryKey: ['list', 'sales.lead', 'convert', ids.join(' ')],
    enabled: record !== null,
    queryFn: async ({ signal }) => Promise.all(ids.map(async (each) => (await get<{ data: Row }>(`/sales/leads/${each}`, signal)).data)),
  });
  const matches = useData<LeadMatches>(`/sales/leads/${id}/matches`, { staleTime: 0 });
  if (!record) return null;
  const error = leads.error ?? matches.error;
  const [lead] = leads.data ?? [];
  return (
    <SettingsPage
      title={
        ids.length > 1
          ? t('Convert {count} leads together', { count: ids.length })
          : t('Convert {name}', { name: String(lead?.['name'] ?? '') })
      }
      text={t('Find whom you know already, and see what will be made before it is.')}
      back={{ to: recordHref(record, id), label: String(lead?.['name'] ?? label('Lead')) }}
      isWide
    >
      {error ? (
        <LoadProblem error={error} />
      ) : !leads.data || !lead || !matches.data ? (
        <Skeleton height={320} />
      ) : (
        <ConvertForm key={ids.join(' ')} record={record} leads={leads.data} lead={lead} matches={matches.data} />
      )}
    </SettingsPage>
  );
}

function ConvertForm({ record, leads, lead, matches }: { record: RecordMeta; leads: readonly Row[]; lead: Row; matches: LeadMatches }) {
  const navigate = useNavigate();
  const { act, isBusy } = useAction();
  const [choice, setChoice] = useState<ConvertChoice>(() => startOf(lead, matches));
  const [key] = useState(() => crypto.randomUUID());
  const [asking, setAsking] = useState<CommandMeta | null>(null);
  const set = (part: Partial<ConvertChoice>): void => setChoice((old) => ({ ...old, ...part }));
  const reason = leads.map((each) => each.can?.['convert']).find((can) => typeof can === 'string');
  const convert = async (): Promise<void> => {
    // Of several, each one's person is found or made.
    const input = toInput(leads.length > 1 ? { ...choice, person: null } : choice);
    const answer =
      leads.length > 1
        ? await runCommand(record, null, 'convert-together', { ...input, leads: leads.map((each) => each.id) }, { key })
        : await convertLead(record, lead, input, key);
    const became = answer.result as { organizationId: string | null; personId: string | null; opportunityId: string | null };
    toast(leads.length > 1 ? t('{count} leads converted', { count: leads.length }) : t('Lead converted'));
    const [type, to] = became.opportunityId
      ? ['sales.opportunity', became.opportunityId]
      : became.personId
        ? ['parties.person', became.personId]
        : ['parties.organization', became.organizationId];
    const target = findRecord(String(type));
    await navigate({ to: target && to ? recordHref(target, to) : recordHref(record, lead.id) });
  };
  const commandOf = (name: string): CommandMeta | undefined => record.commands.find((c) => c.name === name);
  return (
    <div className="convert">
      <div className="convert-side">
        {leads.map((each) => (
          <LeadCard key={each.id} record={record} row={each} />
        ))}
      </div>
      <div className="convert-main">
        <PartyCard part="organization" lead={lead} matches={matches.organizations} choice={choice} onChange={set} />
        {leads.length === 1 ? (
          <PartyCard part="person" lead={lead} matches={matches.people} choice={choice} onChange={set} />
        ) : (
          <p className="dim">{t('Each lead’s person is found among those you have, or made, and becomes one of the deal’s.')}</p>
        )}
        <DealCard lead={lead} matches={matches} choice={choice} onChange={set} />
        <ConvertSummary leads={leads} choice={choice} matches={matches} />
        <div className="convert-actions">
          {typeof reason === 'string' && <span className="dim grow">{label(reason)}</span>}
          {leads.length === 1 &&
            (['recycle', 'disqualify'] as const).map((name) => {
              const command = commandOf(name);
              return (
                command && (
                  <Button key={name} variant="default" disabled={lead.can?.[name] !== true} onClick={() => setAsking(command)}>
                    {label(command.label)}
                  </Button>
                )
              );
            })}
          <Button
            loading={isBusy}
            disabled={reason !== undefined || (choice.deal === 'existing' && choice.opportunity === null)}
            onClick={() => void act(convert)}
          >
            {leads.length > 1 ? t('Convert together') : t('Convert')}
          </Button>
        </div>
      </div>
      {asking && (
        <Suspense fallback={null}>
          <CommandDialog
            command={asking}
            onRun={async (input, commandKey) => {
              await runCommand(record, lead.id, asking.name, input, { version: lead.version, key: commandKey });
              await navigate({ to: recordHref(record, lead.id) });
            }}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
