import type { RefValue, Row } from '../../../../ui/api/types.ts';
import type { LeadMatches, Match } from '../../rules/lead-matches.ts';
import type { MoneyValue } from '../types.ts';

/** What somebody chose on the convert screen. `new`: make one; a ref: that one; null: none. */
export interface ConvertChoice {
  readonly organization: RefValue | 'new' | null;
  readonly person: RefValue | 'new' | null;
  readonly deal: 'new' | 'existing' | 'none';
  readonly opportunity: RefValue | null;
  readonly dealName: string;
  readonly amount: MoneyValue | null;
  readonly closeOn: string | null;
  readonly pipeline: string | null;
  /** Fields of what is there that get what the lead says: `person.jobTitle`. */
  readonly takeOver: readonly string[];
}

/** A sure match is chosen from the start, and otherwise a new one; nothing that is there is changed unless asked. */
export function startOf(lead: Row, matches: LeadMatches): ConvertChoice {
  const sure = (found: readonly Match[]): RefValue | null => {
    const match = found.find((m) => m.verdict === 'likely');
    return match ? { id: match.id, title: match.title } : null;
  };
  const isNobody = ['givenName', 'familyName', 'email', 'phone'].every((name) => !lead[name]);
  return {
    organization: sure(matches.organizations) ?? (lead['company'] ? 'new' : null),
    person: sure(matches.people) ?? (isNobody ? null : 'new'),
    deal: 'new',
    opportunity: null,
    dealName: String(lead['company'] ?? lead['name'] ?? ''),
    amount: null,
    closeOn: null,
    pipeline: null,
    takeOver: [],
  };
}

/** As the command asks for it. */
export function toInput({
  organization,
  person,
  deal,
  opportunity,
  dealName,
  amount,
  closeOn,
  pipeline,
  takeOver,
}: ConvertChoice): Record<string, unknown> {
  return {
    ...(organization === 'new' ? { newOrganization: true } : organization ? { organization: organization.id } : {}),
    ...(person === 'new' ? { newPerson: true } : person ? { person: person.id } : {}),
    deal,
    ...(deal === 'existing' ? { opportunity: opportunity?.id } : {}),
    ...(deal === 'new'
      ? {
          ...(dealName.trim() ? { dealName: dealName.trim() } : {}),
          ...(amount && amount.amount !== '' ? { amount: { amount: amount.amount, currency: amount.currency } } : {}),
          ...(closeOn ? { closeOn } : {}),
          ...(pipeline ? { pipeline } : {}),
        }
      : {}),
    takeOver,
  };
}
