import type { Decision, LegalBasis, SuppressionReason } from '../records/choices.ts';

/** Why somebody may or may not be contacted, in a word for programs. */
export type ContactReason =
  | 'suppressed'
  | 'noAddress'
  | 'purposeUnused'
  | 'channelUnused'
  | 'granted'
  | 'otherBasis'
  | 'noConsent'
  | 'unconfirmed'
  | 'refused'
  | 'withdrawn'
  | 'restricted'
  | 'unknownPerson';

export interface ContactAnswer {
  readonly allowed: boolean;
  readonly reason: ContactReason;
  /** For people. */
  readonly message: string;
  /** Of the addresses or numbers asked about (or that the person has), those that may be used. */
  readonly addresses: readonly string[];
  /** The ledger's line that decided, if one did. */
  readonly consentId: string | null;
}

export interface ContactFacts {
  readonly basis: LegalBasis;
  readonly isActive: boolean;
  readonly allowsChannel: boolean;
  /** What was said last; null for nothing. */
  readonly said: { readonly id: string; readonly state: Decision } | null;
  /** The person asked that their data be kept and not used (Art. 18 GDPR). */
  readonly isRestricted: boolean;
  readonly addresses: readonly { readonly value: string; readonly suppressed: SuppressionReason | null }[];
  /** Whether the channel needs an address at all: tracking does not. */
  readonly needsAddress: boolean;
}

/**
 * The one place that decides. A no of any kind beats every yes: first the suppression list, then restriction, then what was said,
 * and only where nothing was said the purpose's legal basis.
 */
export function decideContact(facts: ContactFacts): ContactAnswer {
  const usable = facts.addresses.filter((address) => address.suppressed === null).map((address) => address.value);
  const no = (reason: ContactReason): ContactAnswer => answer(false, reason, [], facts.said?.id ?? null);
  if (facts.addresses.length > 0 && usable.length === 0) return no('suppressed');
  if (facts.isRestricted) return no('restricted');
  if (!facts.isActive) return no('purposeUnused');
  if (!facts.allowsChannel) return no('channelUnused');
  if (facts.said?.state === 'withdrawn') return no('withdrawn');
  if (facts.said?.state === 'refused') return no('refused');
  if (facts.said?.state === 'pending') return no('unconfirmed');
  if (facts.said === null && facts.basis === 'consent') return no('noConsent');
  if (facts.needsAddress && usable.length === 0) return no('noAddress');
  return answer(true, facts.said ? 'granted' : 'otherBasis', usable, facts.said?.id ?? null);
}

const messages: Readonly<Record<ContactReason, string>> = {
  suppressed: 'The address is on the suppression list.',
  noAddress: 'There is no address or number for this channel.',
  purposeUnused: 'The purpose is not in use.',
  channelUnused: 'The purpose does not use this channel.',
  granted: 'Consent was given.',
  otherBasis: 'The purpose has another legal basis, and there was no objection.',
  noConsent: 'Consent was never given.',
  unconfirmed: 'Consent waits for the confirmation by mail.',
  refused: 'Consent was refused.',
  withdrawn: 'Consent was withdrawn.',
  restricted: 'The person asked that their data not be used.',
  unknownPerson: 'There is no such person.',
};

export function answer(allowed: boolean, reason: ContactReason, addresses: readonly string[], consentId: string | null): ContactAnswer {
  return { allowed, reason, message: messages[reason], addresses, consentId };
}
