import { useQueries } from '@tanstack/react-query';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { Row } from '../../../../ui/api/types.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { label, noun, t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { LeadMatches } from '../../rules/lead-matches.ts';
import type { ConvertChoice } from './convert-choice.ts';

/** In one place: what will be made, what is joined, what is changed, and what goes along. */
export function ConvertSummary({ leads, choice }: { leads: readonly Row[]; choice: ConvertChoice; matches: LeadMatches }) {
  const counts = useQueries({
    queries: leads.map((lead) => ({
      queryKey: ['data', `/sales/leads/${lead.id}/goes-along`],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<{ data: readonly { type: string; count: number }[] }>(`/sales/leads/${lead.id}/goes-along`, signal),
    })),
  });
  const along = new Map<string, number>();
  for (const { data } of counts) for (const { type, count } of data?.data ?? []) along.set(type, (along.get(type) ?? 0) + count);
  const [lead] = leads;
  const party = (part: 'organization' | 'person', name: unknown): string | null => {
    const chosen = choice[part];
    const what = label(part === 'organization' ? 'Organization' : 'Person');
    if (chosen === 'new') return t('{what}: {name} is made', { what, name: String(name ?? '') });
    return chosen?.id ? t('{what}: {name}, which is there', { what, name: chosen.title ?? '' }) : null;
  };
  const lines = [
    party('organization', lead?.['company']),
    leads.length > 1 ? t('A person for each of the {count} leads', { count: leads.length }) : party('person', lead?.['name']),
    choice.deal === 'new'
      ? t('{what}: {name} is made', { what: label('Opportunity'), name: choice.dealName })
      : choice.deal === 'existing' && choice.opportunity
        ? t('{what}: {name}, which is there', { what: label('Opportunity'), name: choice.opportunity.title ?? '' })
        : null,
    choice.takeOver.length > 0
      ? tn(choice.takeOver.length, '{count} field is taken over from the lead', '{count} fields are taken over from the lead')
      : null,
    along.size > 0
      ? t('{what} go along', {
          what: [...along]
            .map(([type, count]) => `${formatNumber(count)} ${noun(findRecord(type)?.[count === 1 ? 'label' : 'labelPlural'] ?? type)}`)
            .join(', '),
        })
      : t('Nothing was written about it that goes along'),
  ].filter((line) => line !== null);
  return (
    <SettingsCard title={t('What will happen')}>
      <ul className="convert-summary" aria-live="polite">
        {lines.map((line) => (
          <li key={line}>
            <Icon name="check" size={14} /> {line}
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}
