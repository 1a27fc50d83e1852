import '../sales.css';
import { countryName } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Skeleton } from '../../../../ui/kit/kit.ts';
import { findField, findRecord } from '../../../../ui/api/session.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import type { TerritoryCheck } from '../../rules/pick-territory.ts';
import type { TerritoryExplanation } from '../../rules/territory-answers.ts';

/** In which territory an account or lead is, and what each one asks of it. */
export function Explanation({ of, id }: { of: string; id: string }) {
  const { data, error } = useData<TerritoryExplanation | null>(`/sales/territories/explain?${of}=${id}`, { staleTime: 0 });
  if (error) return <LoadProblem error={error} />;
  if (data === undefined) return <Skeleton height={60} mt="sm" />;
  if (data === null) return <p className="dim">{t('Only customers, prospects and partners have a territory, and leads that are open.')}</p>;
  const differs = data.byRules?.id !== data.territory?.id;
  return (
    <div className="territory-why">
      <p>
        {data.territory ? t('It is in {territory}.', { territory: data.territory.title ?? '' }) : t('It is in no territory.')}{' '}
        {data.isNamed && t('Somebody named it, so the rules do not move it.')}{' '}
        {differs &&
          !data.isNamed &&
          (data.byRules
            ? t('By the rules as they are now it belongs to {territory}; it moves there when the rules are applied.', {
                territory: data.byRules.title ?? '',
              })
            : t('By the rules as they are now it belongs to none; it leaves when the rules are applied.'))}
      </p>
      <ul>
        {data.candidates.map((candidate, index) => (
          <li key={candidate.id} data-fits={candidate.fits || undefined}>
            <strong>
              <Icon name={candidate.fits ? 'circle-check' : 'circle-x'} size={15} /> {candidate.name}
            </strong>
            <span className="dim">{verdict(candidate.fits, index, candidate.priority)}</span>
            <ul>
              {candidate.checks.map((check) => (
                <li key={`${check.territory} ${check.kind}`} data-holds={check.holds || undefined}>
                  <Icon name={check.holds ? 'check' : 'x'} size={13} />
                  <span className="sr-only">{check.holds ? t('holds') : t('does not hold')}</span> {sentence(check, candidate.name)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {data.candidates.length === 0 && <p className="dim">{t('No territory has a rule yet.')}</p>}
    </div>
  );
}

function verdict(fits: boolean, index: number, priority: number): string {
  if (!fits) return t('does not fit');
  return index === 0 ? t('fits first, priority {priority}', { priority }) : t('fits too, priority {priority}', { priority });
}

/** "Country is Norway, wanted Norway, Sweden (of Nordics)". */
function sentence(check: TerritoryCheck, candidate: string): string {
  const inherited = check.territory === candidate ? '' : ` (${check.territory})`;
  if (check.kind === 'use') return `${t('not in use')}${inherited}`;
  if (check.kind === 'dates') return `${t('counts only {dates}', { dates: check.wanted.join(', ') })}${inherited}`;
  if (check.kind === 'rules') return t('has no rule: it takes named accounts only');
  const wanted = check.wanted.map((value) => wordOf(check.kind, value)).join(', ');
  const what = {
    country: t('Country'),
    region: t('Region'),
    postcode: t('Postcode'),
    industry: label('Industry'),
    segment: label('Segment'),
    employees: label('Employees'),
  }[check.kind];
  return check.found === null
    ? `${t('{what} is not known, wanted {wanted}', { what, wanted })}${inherited}`
    : `${t('{what} is {found}, wanted {wanted}', { what, found: wordOf(check.kind, check.found), wanted })}${inherited}`;
}

function wordOf(kind: TerritoryCheck['kind'], value: string): string {
  if (kind === 'country') return countryName(value);
  if (kind !== 'industry' && kind !== 'segment') return value;
  const record = findRecord('parties.organization');
  const option = record ? findField(record, kind)?.options?.find((o) => o.value === value) : undefined;
  return option ? label(option.label) : value;
}
