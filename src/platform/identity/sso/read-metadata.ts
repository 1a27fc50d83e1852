import { XMLParser } from 'fast-xml-parser';
import { invalid } from '../../../kernel/errors.ts';

export interface SamlMetadata {
  readonly issuer: string;
  readonly signInUrl: string;
  readonly certificates: string;
}

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** Issuer, sign-in address and signing certificates out of a provider's metadata. The administrator looks at them before they count. @throws AppError invalid */
export function readMetadata(xml: string): SamlMetadata {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw wrong('must not have a document type');
  let parsed: unknown;
  try {
    parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, processEntities: false }).parse(xml);
  } catch {
    throw wrong('is no XML');
  }
  const entity = at(parsed, 'EntityDescriptor');
  const idp = at(entity, 'IDPSSODescriptor');
  const issuer = text(at(entity, '@entityID'));
  const signInUrl = text(
    at(
      list(at(idp, 'SingleSignOnService')).find((s) => at(s, '@Binding') === redirect),
      '@Location',
    ),
  ).replaceAll('&amp;', '&');
  const certificates = list(at(idp, 'KeyDescriptor'))
    .filter((k) => at(k, '@use') !== 'encryption')
    .flatMap((k) => list(at(at(at(k, 'KeyInfo'), 'X509Data'), 'X509Certificate')))
    .map((c) => text(c).replace(/\s+/g, ''))
    .filter((c) => c !== '');
  if (issuer === '' || certificates.length === 0) throw wrong('has no identity provider with a certificate');
  if (signInUrl === '') throw wrong('has no sign-in address for the redirect binding');
  const pem = (c: string): string => `-----BEGIN CERTIFICATE-----\n${(c.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----`;
  return { issuer, signInUrl, certificates: [...new Set(certificates)].map(pem).join('\n') };
}

const wrong = (message: string) => invalid([{ pointer: '/metadata', code: 'metadata', message }]);

function at(value: unknown, name: string): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[name] : undefined;
}

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function text(value: unknown): string {
  const plain: unknown = typeof value === 'object' && value !== null ? at(value, '#text') : value;
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain).trim() : '';
}
