import { doubleMetaphone } from 'double-metaphone';
import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import { taxIdKey } from '../../../fields/tax-id/check-tax-id.ts';
import { collapseUmlauts } from './fold-text.ts';
import { isFreeMailDomain } from './normalize-email.ts';
import { normalizeOrganizationName, organizationNameKey } from './normalize-organization-name.ts';
import type { OrganizationFacts } from './score-organization-pair.ts';

/** Keys under which records of one organization are likely to meet; see `personKeys`. */
export function organizationKeys(facts: OrganizationFacts): readonly string[] {
  const keys = new Set<string>();
  for (const id of facts.taxIds) keys.add(`x:${taxIdKey(id)}`);
  for (const text of facts.domains) {
    const domain = registeredDomain(text);
    if (domain && !isFreeMailDomain(domain)) keys.add(`d:${domain}`);
  }
  for (const number of facts.phones) keys.add(`p:${number.split(';')[0]}`);
  for (const name of [facts.name, ...(facts.aliases ?? [])]) {
    const key = organizationNameKey(name);
    if (key === '') continue;
    keys.add(`n:${key}`);
    keys.add(`s:${key.slice(0, 7)}`);
    if (key.length > 7) keys.add(`t:${key.slice(-7)}`);
    const words = collapseUmlauts(normalizeOrganizationName(name).base).split(' ');
    // Rare words find; frequent ones make blocks that are too large to count.
    for (const word of words) if (word.length >= 4) keys.add(`w:${word}`);
    keys.add(
      `m:${words
        .slice(0, 2)
        .map((word) => (/[a-z]/.test(word) ? doubleMetaphone(word)[0] : word))
        .join('|')}`,
    );
  }
  return [...keys];
}
