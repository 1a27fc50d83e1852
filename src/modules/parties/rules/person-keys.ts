import { doubleMetaphone } from 'double-metaphone';
import { collapseUmlauts, foldText } from './fold-text.ts';
import { isRoleAddress, mailboxKey } from './normalize-email.ts';
import { withoutParticles } from './person-name.ts';
import type { PersonFacts } from './score-person-pair.ts';

/**
 * Keys under which records of one person meet; two records that share none are not compared. By the weights of
 * `scorePersonPair`, names that are merely alike never suffice: a pair needs the very same name, or a name that is alike
 * and something else in common. So each key is either a fact of its own (mailbox, phone, birthday, profile), the whole
 * name (in any order), or one part of the name by its sound together with an organization, a place or a middle name,
 * which leaves the other part free to be misspelled, shortened or missing.
 */
export function personKeys(facts: PersonFacts): readonly string[] {
  const keys = new Set<string>();
  for (const email of facts.emails) {
    const key = mailboxKey(email);
    if (key) keys.add(`e:${key}`);
    const local = key?.split('@')[0] ?? '';
    if (local.length >= 6 && !isRoleAddress(email)) keys.add(`l:${local}`);
  }
  for (const number of facts.phones) keys.add(`p:${number.split(';')[0]}`);
  for (const handle of facts.handles ?? []) keys.add(`h:${handle}`);
  const given = collapseUmlauts(foldText(facts.givenName ?? ''));
  const family = collapseUmlauts(foldText(withoutParticles(facts.familyName ?? '')));
  if (given && family) keys.add(`n:${[given, family].toSorted().join('|')}`);
  const sounds = [...new Set([sound(given), sound(family)])].filter((text) => text !== '');
  if (facts.birthday) for (const part of sounds) keys.add(`b:${facts.birthday}|${part}`);
  for (const organization of facts.organizations) for (const part of sounds) keys.add(`o:${organization}|${part}`);
  for (const place of facts.places ?? []) for (const part of sounds) keys.add(`z:${place}|${part}`);
  if (facts.middleName) for (const part of sounds) keys.add(`m:${foldText(facts.middleName)}|${part}`);
  return [...keys];
}

function sound(folded: string): string {
  const plain = folded.replaceAll(' ', '');
  return /[a-z]/.test(plain) ? doubleMetaphone(plain)[0] : plain;
}
