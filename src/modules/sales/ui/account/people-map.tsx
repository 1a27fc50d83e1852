import { findField } from '../../../../ui/api/session.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { RecordLink } from '../../../../ui/records/record-link.tsx';
import type { AccountPerson } from '../../rules/account-view.ts';

/** Parts without which deals rarely close: shown when nobody is known to play them. */
const needed = ['decisionMaker', 'champion', 'economicBuyer'];

/** Whom we know there, grouped by the part they play; a person with several is in each. */
export function PeopleMap({ people }: { people: readonly AccountPerson[] }) {
  const names = roleNames();
  const roles = [...new Set([...needed, ...names.keys(), ...people.flatMap((p) => p.roles)])].filter(
    (role) => needed.includes(role) || people.some((p) => p.roles.includes(role)),
  );
  const groups = roles.map((role) => ({ role, name: names.get(role) ?? role, people: people.filter((p) => p.roles.includes(role)) }));
  const rest = people.filter((p) => p.roles.length === 0);
  return (
    <ul className="account-map" aria-label={t('People and parts')}>
      {[...groups, ...(rest.length > 0 ? [{ role: '', name: t('Part not known'), people: rest }] : [])].map((group) => (
        <li key={group.role} className="account-role" data-missing={group.people.length === 0 || undefined}>
          <strong>{label(group.name)}</strong>
          {group.people.length === 0 ? (
            <p className="dim">{t('Nobody yet. Find out who it is.')}</p>
          ) : (
            <ul>
              {group.people.map((person) => (
                <li key={person.id}>
                  <RecordLink type="parties.person" value={{ id: person.id, title: person.name }} />
                  <span className="dim">
                    {[person.jobTitle, person.openDeals > 0 ? tn(person.openDeals, '{count} open deal', '{count} open deals') : null]
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    {person.isSupporter && <Chip color="green">{t('On our side')}</Chip>}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Words of parts in deals and in organizations, by value. */
function roleNames(): ReadonlyMap<string, string> {
  const options = ['sales.opportunityContact', 'parties.affiliation'].flatMap((key) => {
    const record = findRecord(key);
    return record ? (findField(record, 'role')?.options ?? []) : [];
  });
  return new Map(options.toReversed().map((o) => [o.value, o.label]));
}
