import '../sales.css';
import './account.css';
import { useState } from 'react';
import { label, t } from '../../../../ui/i18n/t.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import type { BlockProps } from '../../../../ui/records/view.ts';
import { useData } from '../../../../ui/settings/use-data.ts';
import type { AccountAnswer } from '../../rules/account-view.ts';
import { useRateRule } from '../use-pipelines.ts';
import { AccountHealthLine } from './account-health-line.tsx';
import { BusinessPart } from './business-part.tsx';
import { PeopleMap } from './people-map.tsx';
import { PlanPart } from './plan-part.tsx';
import { WhiteSpacePart } from './white-space-part.tsx';

const parts = ['business', 'people', 'whiteSpace', 'plan'] as const;
type Part = (typeof parts)[number];

/** On the page of an organization we sell to: health, business by year, people and their parts, white space, goals and next steps. */
export default function AccountBlock({ row }: BlockProps) {
  const [rule] = useRateRule();
  const [part, setPart] = useState<Part>('business');
  const { data, error } = useData<AccountAnswer>(`/parties/organizations/${row.id}/account?rates=${rule}`);
  const roles = (row['roles'] as readonly string[] | null) ?? [];
  const isAccount = roles.some((role) => role === 'customer' || role === 'prospect' || role === 'partner');
  const hasBusiness = data !== undefined && (data.years.length > 0 || data.open.length > 0);
  if ((!isAccount && !hasBusiness) || (!data && !error)) return <span data-nothing hidden />;
  if (!data) return <LoadProblem error={error} />;
  const names: Readonly<Record<Part, string>> = {
    business: t('Business'),
    people: t('People and parts'),
    whiteSpace: t('White space'),
    plan: t('Goals and next steps'),
  };
  return (
    <div className="account">
      <AccountHealthLine health={data.health} />
      <div className="record-tabs" role="group" aria-label={t('Account')}>
        {parts.map((name) => (
          <button key={name} type="button" className="record-tab" aria-pressed={name === part} onClick={() => setPart(name)}>
            {names[name]}
          </button>
        ))}
      </div>
      {part === 'business' && <BusinessPart answer={data} organization={row.id} />}
      {part === 'people' && <PeopleMap people={data.people} />}
      {part === 'whiteSpace' && <WhiteSpacePart answer={data} />}
      {part === 'plan' && <PlanPart organization={{ id: row.id, title: String(row['name'] ?? '') }} />}
      {part !== 'plan' && part !== 'people' && <p className="dim account-note">{label(data.definition)}</p>}
    </div>
  );
}
