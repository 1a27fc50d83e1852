import { SsoRefusal } from './refusal.ts';

/** What we go by in an assertion, all of it from the signed part. */
export interface AssertionFacts {
  readonly id: string;
  readonly nameId: string;
  readonly inResponseTo: string | null;
  readonly sessionIndex: string | null;
  readonly notOnOrAfterMs: number;
}

export interface AssertionScope {
  readonly issuer: string;
  readonly recipient: string;
  readonly nowMs: number;
  readonly skewMs: number;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * Checks what the library leaves open, in the signed assertion: issuer, a bearer confirmation for this very address that is still good, a
 * lifetime, a name (SAML 2.0 Profiles 4.1.4.3). Audience, signature and conditions were checked before.
 * @throws SsoRefusal
 */
export function readAssertion(
  signed: Readonly<Record<string, unknown>>,
  { issuer, recipient, nowMs, skewMs }: AssertionScope,
): AssertionFacts {
  const assertion = node(signed['Assertion']);
  const id = attribute(assertion, 'ID');
  if (!id || attribute(assertion, 'Version') !== '2.0') throw refused('The assertion has no ID or is of another version.');
  if (textOf(children(assertion, 'Issuer')[0]) !== issuer) throw refused('The assertion is of another issuer.');
  const subject = children(assertion, 'Subject')[0];
  const nameId = textOf(children(subject, 'NameID')[0]);
  if (!nameId) throw refused('The assertion names nobody.');
  const confirmation = children(subject, 'SubjectConfirmation')
    .filter((c) => attribute(c, 'Method') === 'urn:oasis:names:tc:SAML:2.0:cm:bearer')
    .map((c) => children(c, 'SubjectConfirmationData')[0])
    .find((data) => {
      const until = Date.parse(attribute(data, 'NotOnOrAfter') ?? '');
      return attribute(data, 'Recipient') === recipient && until + skewMs > nowMs && attribute(data, 'NotBefore') === null;
    });
  if (!confirmation) throw refused('The assertion is not for this address, or no longer good.');
  const conditions = children(assertion, 'Conditions');
  if (conditions.length !== 1) throw refused('The assertion must have conditions, once.');
  return {
    id,
    nameId,
    inResponseTo: attribute(confirmation, 'InResponseTo'),
    sessionIndex: attribute(children(assertion, 'AuthnStatement')[0], 'SessionIndex'),
    notOnOrAfterMs: Math.max(
      Date.parse(attribute(confirmation, 'NotOnOrAfter') ?? ''),
      Date.parse(attribute(conditions[0], 'NotOnOrAfter') ?? '') || 0,
    ),
  };
}

const refused = (reason: string): SsoRefusal => new SsoRefusal('sso-provider', reason);

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function children(parent: Node | undefined, name: string): readonly Node[] {
  const value = parent?.[name];
  return Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? { _: v } : node(v))) : [];
}

function attribute(of: Node | undefined, name: string): string | null {
  const value = node(of?.['$'])[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function textOf(of: Node | undefined): string | null {
  const value = of?.['_'];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
